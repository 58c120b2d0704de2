const FALLBACK = '/contacts'
const NOWHERE = 'http://nowhere.invalid'
/** Pages that make no sense to come back to. */
const LOOPS = /^\/(sign-in|choose-domain|forgot-password|link|api)(\/|$)/

/**
 * Where to go after signing in: a path of this portal, else its first page. Browsers read `\` as `/` and drop tabs and
 * line ends (WHATWG URL), so what stays after they have read it decides, not what it looks like.
 */
export function safeNext(next: unknown): string {
  if (typeof next !== 'string' || next.length > 2000 || !next.startsWith('/')) return FALLBACK
  const decoded = decode(next)
  if (decoded === null || /[\\\p{Cc}]/u.test(decoded) || decoded.startsWith('//')) return FALLBACK
  if (!URL.canParse(next, NOWHERE)) return FALLBACK
  const { origin, pathname, search, hash } = new URL(next, NOWHERE)
  if (origin !== NOWHERE || pathname.startsWith('//') || LOOPS.test(pathname)) return FALLBACK
  return pathname === '/' && search === '' ? FALLBACK : `${pathname}${search}${hash}`
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    // Broken escapes: no page of ours makes such an address.
    return null
  }
}
