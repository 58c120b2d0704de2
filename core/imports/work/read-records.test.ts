import { expect, it } from 'vitest'
import { recogniseReading } from '@/core/imports/recognise-file'
import { readUnread, recordReader, rulesOf, type ReadRecord } from './read-records'

async function read(text: string) {
  const bytes = new TextEncoder().encode(text)
  const open = async function* () {
    yield bytes
  }
  const records: ReadRecord[] = []
  const reading = recogniseReading(bytes, 'list.csv')
  const read = recordReader(await rulesOf(open, reading, 'CH'))
  for await (const unread of readUnread(open, reading)) records.push(read(unread))
  return records
}

it('rows that a spreadsheet quoted as a whole are read by their cells, and kept as these', async () => {
  const records = await read(
    'First name,Last name,Company\nAna,Soler,Sol\n"Bo,Lund,""Luna, S.L."""\n"Ir,Vega,""Mar, S.L."""\n',
  )
  expect(records.map(({ contact }) => contact.lastName)).toEqual(['Soler', 'Lund', 'Vega'])
  expect(records[1]).toMatchObject({
    line: 3,
    contact: { firstName: 'Bo', company: 'Luna, S.L.' },
    cells: ['Bo', 'Lund', 'Luna, S.L.'],
    unplaced: [],
  })
})
