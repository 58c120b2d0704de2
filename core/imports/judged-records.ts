import { and, asc, gt } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import type { Finding } from '@/core/contacts/formats/file-record'
import { importRecords } from '@/db/schema/import-records'
import type { MatchedBy, RecordAction, Verdict } from './import'
import { loadImport } from './load'
import { ofImport } from './of-import'
import { wholeRow, type StagedRow } from './work/staged-row'

/** A record of a file with what is to be said of it. */
export type JudgedRecord = {
  /** In the order of the file, from 1. */
  number: number
  line: number
  verdict: Verdict
  action: RecordAction
  /** The contact it is matched with, or the earlier line of the file. */
  matchId: string | null
  matchLine: number | null
  matchedBy: MatchedBy[]
  /** The contact as it would be stored; null when it cannot be imported. */
  row: StagedRow | null
  findings: Finding[]
  unplaced: { column: string; cell: string }[]
}

const PAGE = 1_000

/** The records of an import beyond a number, at most 1,000, in the order of the file. Throws NotFoundError. */
export async function listJudgedRecords(actor: Actor, id: string, after = 0): Promise<JudgedRecord[]> {
  return inDomain(actor, async (tx) => {
    await loadImport(tx, actor, id)
    const rows = await tx
      .select()
      .from(importRecords)
      .where(and(ofImport(actor, id), gt(importRecords.number, after)))
      .orderBy(asc(importRecords.number))
      .limit(PAGE)
    return rows.map(
      ({ number, line, verdict, action, matchId, matchLine, matchedBy, row, findings, unplaced }) => ({
        number,
        line,
        verdict,
        action,
        matchId,
        matchLine,
        // Written by the rehearsal alone.
        matchedBy: matchedBy as MatchedBy[],
        row: row && wholeRow(row),
        findings: findings as Finding[],
        unplaced,
      }),
    )
  })
}
