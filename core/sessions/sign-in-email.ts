/** The e-mail an identity is known by: trimmed, lower case; null for what cannot be one. */
export function signInEmail(typed: string): string | null {
  const email = typed.trim().toLowerCase()
  return email.length <= 254 && /^[^\s\p{Cc}\p{Cs}@]+@[^\s\p{Cc}\p{Cs}@]+$/u.test(email) ? email : null
}
