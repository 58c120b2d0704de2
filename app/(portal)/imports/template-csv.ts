import { commonbookColumns } from '@/core/contacts/formats/commonbook-columns'

const headers = commonbookColumns({ phones: 3, emails: 2, addresses: 1, urls: 1 }).map(({ header }) => header)

/** Rows of the sample, by header. */
export const sampleRows: readonly Record<string, string>[] = [
  {
    'First name': 'Ana',
    'Last name': 'Pérez',
    Company: 'Iberia Foods',
    Title: 'Buyer',
    'Phone 1 label': 'work',
    'Phone 1': '+34 91 555 01 00 ext. 12',
    'Phone 2 label': 'mobile',
    'Phone 2': '+34 600 55 01 01',
    'E-mail 1 label': 'work',
    'E-mail 1': 'ana.perez@iberia.example',
    'Address 1 label': 'work',
    'Address 1 street': 'Calle Mayor 1',
    'Address 1 city': 'Madrid',
    'Address 1 postal code': '28013',
    'Address 1 country': 'Spain',
    Birthday: '1985-04-12',
    Tags: 'supplier;food',
  },
  {
    Company: 'Front Desk Ltd',
    'Phone 1 label': 'main',
    'Phone 1': '+44 20 7946 0123',
    'Website 1 label': 'work',
    'Website 1': 'https://frontdesk.example',
    Notes: 'Open from 8 to 18, closed on Mondays',
  },
]

// Excel reads a CSV as UTF-8 only when it begins with this mark.
const MARK = '\uFEFF'

/** A table in the columns of Commonbook's own CSV (RFC 4180), with rows by header. */
export function templateCsv(rows: readonly Record<string, string>[]): string {
  const lines = [headers, ...rows.map((row) => headers.map((header) => row[header] ?? ''))]
  return MARK + lines.map((cells) => cells.map(quoted).join(',') + '\r\n').join('')
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
