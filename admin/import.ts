import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Actor } from '@/core/access/actor'
import { FileError } from '@/core/contacts/formats/file-record'
import { addImportPart } from '@/core/imports/add-part'
import { finishUpload } from '@/core/imports/finish-upload'
import { getImport } from '@/core/imports/get'
import { verdicts, type ResultCounts, type VerdictCounts } from '@/core/imports/import'
import { listJudgedRecords, type JudgedRecord } from '@/core/imports/judged-records'
import { listMappings, useMapping as takeMapping } from '@/core/imports/mappings'
import { PART_SIZE, partsOf } from '@/core/imports/parts'
import { rehearseImport } from '@/core/imports/rehearse'
import { startImport } from '@/core/imports/start'
import { performImport } from '@/core/imports/work/perform'
import { actorFor } from './actor'
import { fileInWords } from './file-error-words'
import { importAsJson } from './import-json'
import { inLines } from './import-lines'
import { UsageError } from './in-words'
import { statuses, type Outcome } from './outcome'

/** What the command line says beside the file. */
export type ImportOptions = {
  domain: string
  as?: string
  target: 'shared' | 'personal'
  mapping?: string
  rehearse?: boolean
  json?: boolean
}

/**
 * Sends a file as a browser does: in parts, and looked at when it is whole.
 * @throws FileError when it cannot be read
 */
async function send(
  actor: Actor,
  target: ImportOptions['target'],
  fileName: string,
  data: Buffer,
): Promise<string> {
  const fileHash = createHash('sha256').update(data).digest('hex')
  const { id } = await startImport(actor, {
    target,
    fileName,
    fileSize: data.byteLength,
    fileHash,
  })
  for (let part = 0; part < partsOf(data.byteLength); part++) {
    await addImportPart(actor, id, part, data.subarray(part * PART_SIZE, (part + 1) * PART_SIZE))
  }
  await finishUpload(actor, id)
  const { error, errorParams } = await getImport(actor, id)
  if (error) throw new FileError(error, errorParams)
  return id
}

async function* recordsOf(actor: Actor, id: string): AsyncGenerator<JudgedRecord> {
  for (let last = 0; ;) {
    const page = await listJudgedRecords(actor, id, last)
    if (page.length === 0) return
    yield* page
    last = page.at(-1)?.number ?? last
  }
}

/**
 * Takes the columns of a table for what was saved under a name.
 * @throws UsageError when that is not possible
 */
async function applyMapping(actor: Actor, id: string, name: string): Promise<void> {
  const { kind } = (await getImport(actor, id)).reading
  if (kind !== 'table') throw new UsageError(`A mapping is for a table, and the file is ${kind}.`)
  const mappings = await listMappings(actor, id)
  const found = mappings.find((mapping) => mapping.name === name.trim())
  if (!found) {
    const known = mappings.map((mapping) => mapping.name).join(', ')
    throw new UsageError(`There is no saved mapping “${name}”. Saved mappings: ${known || 'none'}`)
  }
  if (!found.fits) throw new UsageError(`The mapping “${name}” is for another number of columns.`)
  await takeMapping(actor, id, found.id)
}

const countsInOrder = (counts: VerdictCounts) =>
  Object.fromEntries((['read', ...verdicts] as const).map((name) => [name, counts[name]])) as VerdictCounts

/**
 * Brings a file into the Shared Contacts of a domain or the own contacts of a user, or only says what would become of
 * each record. Everything it says is of the file as a whole: nothing is written when one part of it fails. The status
 * is 0 when every record of the file was added, changed a contact, was there already or was skipped; `incomplete` when
 * one was refused.
 * @throws UsageError for a target or a mapping there is not, or a file that is not there or cannot be read as contacts
 */
export async function importFile(file: string, options: ImportOptions): Promise<Outcome> {
  if (options.target === 'personal' && options.as === undefined) {
    throw new UsageError('--target personal needs --as <email>: whose own contacts they become.')
  }
  const actor = { ...(await actorFor(options)), door: 'import' as const }
  try {
    const id = await send(actor, options.target, basename(file), read(file))
    if (options.mapping !== undefined) await applyMapping(actor, id, options.mapping)
    const counts = await rehearseImport(actor, id)
    const results = options.rehearse ? null : await performImport(actor, id, { asSeen: false })
    const { kind, dialect, encoding, delimiter } = (await getImport(actor, id)).reading
    const format = dialect ?? kind
    const records = recordsOf(actor, id)
    const status = (results ?? counts).refused > 0 ? statuses.incomplete : 0
    if (options.json) {
      const { batchId: _, ...told } = results ?? { batchId: '' }
      const heading = {
        format,
        encoding,
        delimiter,
        ...countsInOrder(counts),
        ...(results ? { results: told as ResultCounts } : {}),
      }
      return { lines: importAsJson(heading, records), status }
    }
    const said = verdicts.map((verdict) => `${verdict}: ${counts[verdict]}`).join(', ')
    const done = results
      ? `Added ${results.added}, updated ${results.updated}, same ${results.same}, skipped ${results.skipped}, refused ${results.refused}.`
      : 'Nothing was written.'
    const heading = `${format}, ${encoding}: ${counts.read} records (${said})`
    return { lines: inLines(heading, records, done), status }
  } catch (error) {
    if (error instanceof FileError) throw new UsageError(`${file}: ${fileInWords(error)}`)
    throw error
  }
}

function read(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}
