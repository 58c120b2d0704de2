import { getLocale, getTranslations } from 'next-intl/server'
import { csvFile } from '@/app/door/csv-file'
import { route } from '@/app/door/data-route'
import { findingWords } from '@/components/imports/finding-words'
import { REASON_HEADERS } from '@/core/contacts/formats/columns/headers/refusal-reason'
import { refusedRows } from '@/core/imports/refused'

/** The rows that could not be imported, with the reason, to be put right and imported again. */
export const GET = route<{ id: string }>('contacts.own', async (actor, _request, { id }) => {
  const [t, locale] = await Promise.all([getTranslations('Findings'), getLocale()])
  const words = {
    header: REASON_HEADERS[locale],
    say: (finding: Parameters<typeof findingWords>[1]) => findingWords(t, finding),
  }
  const rows = refusedRows(actor, id, words)[Symbol.asyncIterator]()
  // What refuses the whole is thrown before the answer begins.
  const first = await rows.next()
  async function* all() {
    for (let row = first; !row.done; row = await rows.next()) yield row.value
  }
  return csvFile('refused-rows.csv', all())
})
