import { fieldsOf } from '@/core/contacts/contact-fields'
import type { ResultCounts, VerdictCounts } from '@/core/imports/import'
import type { JudgedRecord } from '@/core/imports/judged-records'

type Heading = { format: string; encoding: string; delimiter: string | null } & VerdictCounts & {
    results?: ResultCounts
  }

/** Why a record has its verdict, for a program to read: `{}` when there is nothing to say. */
function whyOf({ matchId, matchLine, matchedBy, findings, unplaced }: JudgedRecord) {
  return {
    ...(matchId
      ? { match: matchLine === null ? { contact: matchId } : { line: matchLine }, by: matchedBy }
      : {}),
    ...(findings.length > 0 ? { findings } : {}),
    ...(unplaced.length > 0 ? { unplaced } : {}),
  }
}

function recordAsJson(record: JudgedRecord): string {
  const { line, verdict, row } = record
  const contact = row && { ...fieldsOf(row), externalId: row.externalId, extras: row.extras }
  return JSON.stringify({ line, verdict, why: whyOf(record), contact })
}

/** An import as one JSON object, in lines of one record each, so that no file is too long for it. */
export async function* importAsJson(
  heading: Heading,
  records: AsyncIterable<JudgedRecord>,
): AsyncGenerator<string> {
  yield `${JSON.stringify(heading).slice(0, -1)},"records":[`
  let before: string | undefined
  for await (const record of records) {
    if (before !== undefined) yield `${before},`
    before = recordAsJson(record)
  }
  if (before !== undefined) yield before
  yield ']}'
}
