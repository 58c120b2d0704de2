/** More than the largest form: Next would cut the request off without a word. */
export const LARGEST_BODY = 4 * 1024 * 1024

/** Why a request is not even looked at, as a status and words; null when it may pass. */
export function unreadable(
  url: string,
  contentLength: string | undefined,
): { status: 400 | 413; words: string } | null {
  try {
    decodeURIComponent(url.split('?', 1)[0] ?? '')
  } catch {
    return { status: 400, words: 'This address is not a readable one.\n' }
  }
  if (Number(contentLength ?? 0) <= LARGEST_BODY) return null
  return {
    status: 413,
    words: 'This is more than the portal takes at once: 4 MB. Go back and make it shorter.\n',
  }
}
