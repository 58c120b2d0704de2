import { csvFile } from '@/app/door/csv-file'
import { route } from '@/app/door/data-route'
import { refusedRows } from '@/core/imports/refused'

/** The rows that could not be imported, with the reason, to be put right and imported again. */
export const GET = route<{ id: string }>('shared-contacts.maintain', async (actor, _request, { id }) => {
  const rows = refusedRows(actor, id)[Symbol.asyncIterator]()
  // What refuses the whole is thrown before the answer begins.
  const first = await rows.next()
  async function* all() {
    for (let row = first; !row.done; row = await rows.next()) yield row.value
  }
  return csvFile('refused-rows.csv', all())
})
