// What spreadsheet programs take for a formula at the start of a cell (OWASP, CSV Injection), and
// the apostrophe itself, so that taking it away again is never ambiguous.
const DANGEROUS = /^['=+\-@\t\r\n＝＋－＠]/

/** A text that no spreadsheet program runs as a formula: with a leading `'` when it would, or begins with `'` itself. */
export function neutralise(text: string): string {
  return DANGEROUS.test(text) ? `'${text}` : text
}

/** The text that `neutralise` was given. */
export function denature(cell: string): string {
  return cell.startsWith("'") && DANGEROUS.test(cell.slice(1)) ? cell.slice(1) : cell
}
