import type { ColumnTarget } from '@/core/contacts/formats/columns/column-target'
import type { FileRecord, Finding } from '@/core/contacts/formats/file-record'

// Directories and phone systems export them beside the people: `userPassword`, `SIP secret`, `Voicemail PIN`.
const SECRET =
  /passw|passphrase|contrase|mot.?de.?passe|kennwort|secret(?!ar)|geheim|wachtwoord|l[oö]senord|парол[ьи]|パスワード|密[码碼]|비밀번호/iu
// What would be part of other words: `resenha`, `opinion`, `enclave`.
const SECRET_WORD =
  /(?<!\p{L})(?:pin|pwd|clave)(?!\p{L})|(?<!\p{L})(?:senha|has[lł]o|heslo|parola d.?ordine)/iu
// A search word, not a password.
const KEYWORD = /palabras? +clave/iu
const CONCEALED = '•••'
const NOT_A_FIELD: readonly ColumnTarget['kind'][] = ['unknown', 'ignore', 'repeats']

type Unplaced = FileRecord['unplaced']
type Column = { name: string; target: ColumnTarget }

function isSecret(name: string): boolean {
  // Japanese is also written in half-width letters, and accents as signs of their own.
  const text = name.normalize('NFKC')
  return SECRET.test(text) || (SECRET_WORD.test(text) && !KEYWORD.test(text))
}

/** Whether a column holds secrets: a `PIN code` that is taken for a postal code does not. */
export function isSecretColumn({ name, target }: Column): boolean {
  return NOT_A_FIELD.includes(target.kind) && isSecret(name)
}

/** A text that is told but not shown. */
export function concealed(text: string): string {
  return text.trim() === '' ? text : CONCEALED
}

/** What of a file has no field, with secrets told but not shown: a report is kept longer than its file. */
export function concealSecrets(unplaced: Unplaced): Unplaced {
  return unplaced.map((one) => (isSecret(one.column) ? { ...one, cell: CONCEALED } : one))
}

/** What is told of a file beside the fields of its contacts, with secrets not shown. */
export function concealFindings(findings: readonly Finding[]): Finding[] {
  return findings.map((one) =>
    one.field === '' && isSecret(one.column) ? { ...one, cell: concealed(one.cell) } : one,
  )
}

/** Makes the function that conceals the secrets among the cells of a row. */
export function cellConcealer(columns: readonly Column[]): (cells: string[]) => string[] {
  const secrets = new Set(columns.flatMap((column, index) => (isSecretColumn(column) ? [index] : [])))
  if (secrets.size === 0) return (cells) => cells
  return (cells) => cells.map((cell, index) => (secrets.has(index) ? concealed(cell) : cell))
}

/**
 * The properties of a card that are kept with its contact, and those that hold secrets: everybody who exports the
 * contact would have them, so that they are told as unplaced, and not shown.
 */
export function partExtras(extras: readonly string[]): { extras: string[]; secrets: Unplaced } {
  const kept: string[] = []
  const secrets: Unplaced = []
  for (const line of extras) {
    // `item1.X-PIN;TYPE=work:1234`
    const name = line.slice(0, Math.max(0, line.search(/[;:]/))).replace(/^[^.]*\./, '')
    if (isSecret(name)) secrets.push({ column: name, cell: CONCEALED })
    else kept.push(line)
  }
  return { extras: kept, secrets }
}
