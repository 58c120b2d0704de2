const LONGEST_LINE = 75
const CRLF_AND_SPACE = '\r\n '

function octets(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}

/**
 * A content line in lines of at most 75 octets of UTF-8, cut between characters (RFC 6350 section 3.2). ical.js makes
 * them 76, since it forgets the space.
 */
export function fold(contentLine: string): string {
  const lines: string[] = []
  let start = 0
  let at = 0
  let length = 0
  for (const character of contentLine) {
    const size = octets(character)
    if (length + size > LONGEST_LINE) {
      lines.push(contentLine.slice(start, at))
      start = at
      length = 1
    }
    length += size
    at += character.length
  }
  return [...lines, contentLine.slice(start)].join(CRLF_AND_SPACE)
}
