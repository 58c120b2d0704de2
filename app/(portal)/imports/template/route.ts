import { csvFile } from '@/app/door/csv-file'
import { route } from '@/app/door/data-route'
import { templateCsv } from '../template-csv'

/** An empty table with the columns of Commonbook's own CSV. */
export const GET = route('contacts.own', async () => csvFile('commonbook-template.csv', templateCsv([])))
