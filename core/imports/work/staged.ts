import { sql, type SQL } from 'drizzle-orm'
import { newId } from '@/core/access/id'
import type { Actor } from '@/core/access/actor'
import type { Tx } from '@/core/access/in-domain'
import type { ContactInput } from '@/core/contacts/contact'
import { toContactRow } from '@/core/contacts/contact-row'
import type { Finding } from '@/core/contacts/formats/file-record'
import type { KeptFields } from '@/core/contacts/row-record'
import { smallPhoto } from '@/core/contacts/small-photo'
import type { RecordAction, Verdict } from '@/core/imports/import'
import { concealFindings, concealSecrets, partExtras } from '@/core/imports/judge/conceal'
import { toInput } from '@/core/imports/judge/to-input'
import { importRecords } from '@/db/schema/import-records'
import type { ReadRecord } from './read-records'
import { keptRow, type KeptRow, type StagedRow } from './staged-row'

/** A record as it is kept until the import. What is empty of most records is undefined, and no word in their JSON. */
export type StagedRecord = {
  number: number
  line: number
  verdict: Verdict
  action: RecordAction
  contactId: string
  /** What the file said, where something is to be told of it; else its row says the same. */
  contact: Partial<ContactInput & KeptFields> | undefined
  row: KeptRow | null
  keys: string[]
  unplaced: ReadRecord['unplaced'] | undefined
  findings: Finding[] | undefined
  cells: string[] | undefined
  photo: string | undefined
}

const MOST_EXTRAS = 100
const LONGEST_ID = 500

/** What is said of a record before it is compared with others. */
export function verdictAlone(row: StagedRow | null, findings: readonly Finding[]): Verdict {
  if (!row) return 'refused'
  return findings.some(({ gravity }) => gravity === 'attention') ? 'attention' : 'add'
}

function saidIn({ photo: _, ...said }: ReadRecord['contact'], kept: KeptFields): ContactInput & KeptFields {
  return { ...said, ...kept }
}

function unlessEmpty<Row>(rows: Row[]): Row[] | undefined {
  return rows.length > 0 ? rows : undefined
}

/** Makes a record ready to be imported into a domain of the given country. */
export async function toStaged(record: ReadRecord, number: number, country: string): Promise<StagedRecord> {
  const { externalId, photo } = record.contact
  const { extras, secrets } = partExtras(record.contact.extras)
  const { input, findings: more } = toInput(record)
  const kept = {
    externalId: externalId.replace(/\0/g, '').slice(0, LONGEST_ID),
    extras: extras.slice(0, MOST_EXTRAS),
  }
  const row = input && Object.assign(toContactRow(input, { country, externalId: kept.externalId }), kept)
  const small = row && photo ? await smallPhoto(photo.data) : null
  const findings = concealFindings([...record.findings, ...more])
  if (photo && row && !small) {
    findings.push({
      gravity: 'note',
      key: 'photo-not-kept',
      line: record.line,
      column: 'PHOTO',
      cell: '',
      field: '',
    })
  }
  const verdict = verdictAlone(row, findings)
  const isTold = verdict === 'refused' || verdict === 'attention'
  return {
    number,
    line: record.line,
    verdict,
    action: row ? 'add' : 'skip',
    contactId: newId(),
    contact: findings.length > 0 || !row ? saidIn(record.contact, kept) : undefined,
    row: row && keptRow(row),
    keys: row?.matchKeys ?? [],
    unplaced: unlessEmpty([...concealSecrets(record.unplaced), ...secrets]),
    findings: unlessEmpty(findings),
    cells: isTold ? record.cells : undefined,
    photo: small?.toString('base64'),
  }
}

// No text of the database holds NUL. JSON carries it as an escape; behind another backslash it is the text `\u0000`.
const NUL = /(?<!\\)((?:\\\\)*)\\u0000/g

/** Records as `writeStaged` takes them. */
export function stagedJson(records: readonly StagedRecord[]): string {
  const json = JSON.stringify(records)
  return json.includes(String.raw`\u0000`) ? json.replace(NUL, String.raw`$1\ufffd`) : json
}

type Domain = Pick<Actor, 'domainId'>

function staging({ domainId }: Domain, importId: string, json: string): SQL {
  return sql`
    insert into ${importRecords} (domain_id, import_id, number, line, verdict, action, contact_id, contact, "row", keys,
      unplaced, findings, cells, photo)
    select ${domainId}::uuid, ${importId}::uuid, r.number, r.line, r.verdict, r.action, r."contactId",
      coalesce(r.contact, '{}'), nullif(r."row", 'null'), r.keys, coalesce(r.unplaced, '[]'),
      coalesce(r.findings, '[]'), r.cells, decode(r.photo, 'base64')
    from jsonb_to_recordset(${json}::jsonb) as r (number integer, line integer, verdict text, action text,
      "contactId" uuid, contact jsonb, "row" jsonb, keys text[], unplaced jsonb, findings jsonb, cells text[], photo text)`
}

/** Keeps records that are not kept yet. */
export async function writeStaged(tx: Tx, actor: Domain, importId: string, json: string): Promise<void> {
  await tx.execute(staging(actor, importId, json))
}

/** Keeps a record anew under its number; its line, its contact's id, its cells and its picture stay. */
export async function rewriteStaged(
  tx: Tx,
  actor: Domain,
  importId: string,
  record: StagedRecord,
): Promise<void> {
  await tx.execute(sql`${staging(actor, importId, stagedJson([record]))}
    on conflict (domain_id, import_id, number) do update set verdict = excluded.verdict, action = excluded.action,
      contact = excluded.contact, "row" = excluded."row", keys = excluded.keys, unplaced = excluded.unplaced,
      findings = excluded.findings, match_id = null, match_line = null, matched_by = '{}', decided = 'no'`)
}
