/** A text with `\n` as its only line break, whichever of CR, LF and CRLF it has, piece by piece. */
export async function* withPlainLineBreaks(
  text: AsyncIterable<string>,
): AsyncGenerator<string, void, undefined> {
  let isCrPending = false
  for await (const piece of text) {
    if (piece === '') continue
    // A CR at the end of a piece may be half of a CRLF.
    const whole: string = isCrPending ? `\r${piece}` : piece
    isCrPending = whole.endsWith('\r')
    const ready = isCrPending ? whole.slice(0, -1) : whole
    if (ready !== '') yield ready.includes('\r') ? ready.replace(/\r\n?/g, '\n') : ready
  }
  if (isCrPending) yield '\n'
}

/** The same text in pieces of at least `size` characters, but for the last. */
export async function* inPieces(
  text: AsyncIterable<string>,
  size: number,
): AsyncGenerator<string, void, undefined> {
  let pieces: string[] = []
  let length = 0
  for await (const piece of text) {
    pieces.push(piece)
    length += piece.length
    if (length < size) continue
    yield pieces.join('')
    pieces = []
    length = 0
  }
  if (length > 0) yield pieces.join('')
}
