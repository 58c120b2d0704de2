import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Actor } from '@/core/access/actor'
import { FileError } from '@/core/contacts/formats/file-record'
import { displayName } from '@/core/contacts/contact-name'
import { fieldsOf } from '@/core/contacts/contact-fields'
import { operatorIn } from '@/core/domains/operator'
import { verdicts } from '@/core/imports/import'
import { listJudgedRecords, type JudgedRecord } from '@/core/imports/judged-records'
import { rehearseImport } from '@/core/imports/rehearse'
import { performImport } from '@/core/imports/work/perform'
import { addImportPart } from '@/core/imports/add-part'
import { finishUpload } from '@/core/imports/finish-upload'
import { getImport } from '@/core/imports/get'
import { PART_SIZE, partsOf } from '@/core/imports/parts'
import { startImport } from '@/core/imports/start'
import { fileErrorWords } from './file-error-words'
import { UsageError } from './in-words'

/** What the command line says beside the file. */
export type ImportOptions = { domain: string; target: string; rehearse?: boolean; json?: boolean }

function fileInWords({ key, params }: FileError): string {
  const known = fileErrorWords[key] ?? key
  return known.replace(/\{(\w+)[^}]*\}/g, (whole, name: string) => String(params[name] ?? whole))
}

/** Sends a file as a browser does: in parts, and looked at when it is whole. Throws FileError when it cannot be read. */
async function send(actor: Actor, fileName: string, data: Buffer): Promise<string> {
  const fileHash = createHash('sha256').update(data).digest('hex')
  const { id } = await startImport(actor, {
    target: 'shared',
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

async function recordsOf(actor: Actor, id: string): Promise<JudgedRecord[]> {
  const all: JudgedRecord[] = []
  for (;;) {
    const page = await listJudgedRecords(actor, id, all.at(-1)?.number ?? 0)
    if (page.length === 0) return all
    all.push(...page)
  }
}

/** Why a record has its verdict, for a program to read. */
function whyOf({ matchId, matchLine, matchedBy, findings }: JudgedRecord) {
  return {
    ...(matchId
      ? { match: matchLine === null ? { contact: matchId } : { line: matchLine }, by: matchedBy }
      : {}),
    ...(findings.length > 0 ? { findings } : {}),
  }
}

function recordAsJson(record: JudgedRecord) {
  const { line, verdict, row, unplaced } = record
  const contact = row && { ...fieldsOf(row), externalId: row.externalId, extras: row.extras }
  return { line, verdict, why: whyOf(record), contact, ...(unplaced.length > 0 ? { unplaced } : {}) }
}

/**
 * Brings a file into the Shared Contacts of a domain, or only says what would become of each record. Everything it
 * says is of the file as a whole: nothing is written when one part of it fails.
 * @throws UsageError for a target there is not, or a file that is not there or cannot be read as contacts
 */
export async function importFile(file: string, options: ImportOptions): Promise<string[]> {
  if (options.target !== 'shared') throw new UsageError(`There is no target “${options.target}”: shared`)
  const actor = { ...(await operatorIn(options.domain)), door: 'import' as const }
  try {
    const id = await send(actor, basename(file), read(file))
    const counts = await rehearseImport(actor, id)
    const results = options.rehearse ? null : await performImport(actor, id, { asSeen: false })
    const { kind, dialect, encoding, delimiter } = (await getImport(actor, id)).reading
    const format = dialect ?? kind
    if (options.json) {
      const records = (await recordsOf(actor, id)).map(recordAsJson)
      return [
        JSON.stringify(
          { format, encoding, delimiter, ...counts, ...(results ? { results } : {}), records },
          null,
          2,
        ),
      ]
    }
    const said = verdicts.map((verdict) => `${verdict}: ${counts[verdict]}`).join(', ')
    const done = results
      ? [
          `Added ${results.added}, updated ${results.updated}, same ${results.same}, skipped ${results.skipped}, refused ${results.refused}.`,
        ]
      : ['Nothing was written.']
    const refused = (await recordsOf(actor, id)).filter(
      ({ verdict }) => verdict === 'refused' || verdict === 'attention',
    )
    return [`${format}, ${encoding}: ${counts.read} records (${said})`, ...refused.map(lineOf), ...done]
  } catch (error) {
    if (error instanceof FileError) throw new UsageError(`${file}: ${fileInWords(error)}`)
    throw error
  }
}

function lineOf({ line, verdict, row, findings }: JudgedRecord): string {
  const why = findings
    .map(({ key, column, cell }) => [key, column, cell].filter(Boolean).join(' '))
    .join('; ')
  return `line ${line}: ${verdict}: ${row ? `${displayName(row)}: ` : ''}${why}`
}

function read(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}
