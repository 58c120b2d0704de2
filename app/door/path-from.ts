/** A path of this portal out of a form or an address, for a redirect; anything else is the first page. */
export function pathFrom(value: unknown): string {
  if (typeof value !== 'string' || !value.startsWith('/')) return '/'
  try {
    const url = new URL(value, 'http://portal')
    // A path of two slashes names a host.
    return url.host === 'portal' && !url.pathname.startsWith('//') ? url.pathname + url.search : '/'
  } catch {
    return '/'
  }
}
