import { csvFile } from '@/app/door/csv-file'
import { route } from '@/app/door/data-route'
import { sampleRows, templateCsv } from '../template-csv'

/** The same table with a few contacts, to see what goes where. */
export const GET = route('contacts.own', async () =>
  csvFile('commonbook-sample.csv', templateCsv(sampleRows)),
)
