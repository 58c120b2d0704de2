/** The body of a request, or null when it is longer than so many bytes; no more than that is read. */
export async function readBody(request: Request, most: number): Promise<Buffer | null> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of request.body ?? []) {
    length += piece.byteLength
    if (length > most) return null
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}
