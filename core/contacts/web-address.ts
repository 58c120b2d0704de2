const WEB = /^https?:\/\//i
// `host:8080` is a port, `javascript:` and `data:` are schemes.
const OTHER_SCHEME = /^[a-z][a-z0-9+.-]*:(?!\d+(?:[/?#]|$))/i

/** A web address that is safe to link to: http or https, `https://` added when missing. Null for anything else. */
export function readWebAddress(typed: string): string | null {
  const text = typed.replace(/\p{Cf}/gu, '')
  if (/\s/.test(text)) return null
  if (!WEB.test(text) && OTHER_SCHEME.test(text)) return null
  const address = WEB.test(text) ? text : `https://${text.replace(/^\/\//, '')}`
  return URL.canParse(address) ? address : null
}
