/**
 * The SHA-256 of a file in hex, for the server to compare; '' where the browser does not compute one: it does on
 * https and on localhost only.
 */
export async function fileHash(file: Blob): Promise<string> {
  if (!globalThis.crypto?.subtle) return ''
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
