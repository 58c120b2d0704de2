const LONGEST = 200

/** The LIKE pattern of "contains this text", with its wildcards taken literally; undefined for no text. */
export function likePart(search: string | undefined): string | undefined {
  // PostgreSQL takes no NUL.
  const text = search?.slice(0, LONGEST).replaceAll('\0', '')
  return text ? `%${text.replace(/[\\%_]/g, String.raw`\$&`)}%` : undefined
}
