import { getTranslations } from 'next-intl/server'
import { csvFile } from '@/app/door/csv-file'
import { route } from '@/app/door/data-route'
import { findingWords } from '@/components/imports/finding-words'
import { leftOutRows } from '@/core/imports/left-out'

/** The cells of imported records that are in no field of their contacts, and why. */
export const GET = route<{ id: string }>('contacts.own', async (actor, _request, { id }) => {
  const [t, words] = await Promise.all([getTranslations('Findings'), getTranslations('Imports.leftOutCells')])
  const rows = leftOutRows(actor, id, {
    headers: {
      line: words('line'),
      name: words('name'),
      column: words('column'),
      cell: words('cell'),
      why: words('why'),
    },
    say: (finding) => findingWords(t, finding),
    noField: words('noField'),
  })[Symbol.asyncIterator]()
  // What refuses the whole is thrown before the answer begins.
  const first = await rows.next()
  async function* all() {
    for (let row = first; !row.done; row = await rows.next()) yield row.value
  }
  return csvFile('left-out-cells.csv', all())
})
