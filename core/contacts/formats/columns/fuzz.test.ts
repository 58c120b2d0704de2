import { describe, expect, it } from 'vitest'
import fc from '@/core/testing/fast-check'
import { FUZZ_LIMIT_MS, fuzzRuns } from '../testing/fuzz-runs'
import { lostCells } from '../testing/lost-cells'
import { recogniseColumns } from './recognise-columns'
import { birthdayOrder, createRowReader } from './to-record'

describe('whatever stands in a table', () => {
  const word = fc.oneof(
    fc.constantFrom(
      ...[
        'Name',
        'Phone',
        'E-mail 1 - Value',
        'Phone 1 - Label',
        'Address 1 - Formatted',
        'Birthday',
        'Notes',
        'Ext',
      ],
      ...[
        'Title',
        'Titre',
        'Nom',
        'Tags',
        'PLZ/Ort',
        'Area code',
        'Website',
        'Birth Year',
        'Vorname',
        'Stra\ufffde',
      ],
      ...['__proto__', 'constructor', 'phone1toString'],
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
  )
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      ' ',
      '079 234 56 78 / 044 668 18 00',
      '4.1E+10',
      '22.03.80',
      '0.0.00',
      'a@b.ch; c',
      '-',
      "'",
    ),
    fc.constantFrom(
      'Dr. Ana van der Berg, Jr.',
      '王小明',
      '8001 Zürich',
      'Mobile: 079',
      '="x"',
      'x@y',
      ' ::: ',
    ),
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.string({ unit: fc.constantFrom(...Array.from('0123456789+-/.,;() exE"\n:')), maxLength: 40 }),
  )

  it('nothing throws, and every cell is accounted for', { timeout: FUZZ_LIMIT_MS }, () => {
    const table = fc.record({
      header: fc.option(fc.array(word, { maxLength: 6 }), { nil: null }),
      rows: fc.array(fc.array(cell, { maxLength: 8 }), { minLength: 1, maxLength: 3 }),
      country: fc.constantFrom('CH', 'US', 'DE', 'XX', ''),
    })
    const property = fc.property(table, ({ header, rows, country }) => {
      const { dialect, targets } = recogniseColumns(header, rows)
      const all = rows.map((cells, index) => ({ line: index + 2, cells }))
      const dateOrder = birthdayOrder(targets, all, country)
      const reader = createRowReader(targets, { country, header, dialect, dateOrder })
      for (const row of all) {
        const record = reader(row)
        const told = new Set([...record.unplaced, ...record.findings].map((place) => place.cell))
        for (const lost of lostCells(row.cells, record)) {
          // Birthdays, labels, extensions (Excel's `12.0` too), empty dates and "Tel." are kept as what they mean.
          const isMeaning =
            record.contact.birthday !== '' ||
            /^[\s0./-]+$|\b(?:mobile|tel)\b|^(?:ext|x|dw)\W*\d|^\d+\.0$/i.test(lost.trim())
          if (!isMeaning && !told.has(lost.trim()))
            throw new Error(`lost ${JSON.stringify({ lost, targets })}`)
        }
      }
    })
    expect(() => fc.assert(property, fuzzRuns)).not.toThrow()
  })
})
