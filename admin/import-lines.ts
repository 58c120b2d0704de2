import { displayName } from '@/core/contacts/contact-name'
import type { JudgedRecord } from '@/core/imports/judged-records'

function lineOf({ line, verdict, row, findings }: JudgedRecord): string {
  const why = findings
    .map(({ key, column, cell }) => [key, column, cell].filter(Boolean).join(' '))
    .join('; ')
  return `line ${line}: ${verdict}: ${row ? `${displayName(row)}: ` : ''}${why}`
}

/** An import as lines for a person: the heading, each record that wants attention or is refused, and what was done. */
export async function* inLines(
  heading: string,
  records: AsyncIterable<JudgedRecord>,
  done: string,
): AsyncGenerator<string> {
  yield heading
  for await (const record of records) {
    if (record.verdict === 'refused' || record.verdict === 'attention') yield lineOf(record)
  }
  yield done
}
