import type { FileRecord } from '@/core/contacts/formats/file-record'

// Directories and phone systems export them beside the people: `userPassword`, `SIP secret`, `Voicemail PIN`.
const SECRET =
  /passw|passphrase|contrase|mot.?de.?passe|kennwort|secret(?!ar)|geheim|(?:^|[^a-z])(?:pin|pwd)(?:[^a-z]|$)/i
const CONCEALED = '•••'

/** What of a file has no field, with secrets told but not shown: a report is kept longer than its file. */
export function concealSecrets(unplaced: FileRecord['unplaced']): FileRecord['unplaced'] {
  return unplaced.map((one) => (SECRET.test(one.column) ? { ...one, cell: CONCEALED } : one))
}
