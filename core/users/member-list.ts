/**
 * The e-mails and extensions in a pasted list: separated by lines, commas, semicolons or tabs, or by spaces where
 * nothing but e-mails and extensions stands between them. Of "Ana <ana@company.com>" the address is taken.
 */
export function readMemberList(text: string): string[] {
  const entries = text.split(/[\n\r\t,;]+/).flatMap((part) => {
    const entry = (/<([^<>]*)>/.exec(part)?.[1] ?? part).trim()
    const words = entry.split(/\s+/)
    return words.every((word) => word.includes('@') || /^[\d*#]+$/.test(word)) ? words : [entry]
  })
  return [...new Set(entries.filter((entry) => entry !== ''))]
}
