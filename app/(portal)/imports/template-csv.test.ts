import { expect, it } from 'vitest'
import { recogniseReading } from '@/core/imports/recognise-file'
import { sampleRows, templateCsv } from './template-csv'

it('the template has a header and no record', () => {
  const text = templateCsv([])
  expect(text.startsWith('\uFEFFPrefix,First name,')).toBe(true)
  expect(text.endsWith('Contact ID\r\n')).toBe(true)
  expect(text.match(/\r\n/g)).toHaveLength(1)
})

it('every column of the sample is recognised, and every cell of it stands under a header', () => {
  const text = templateCsv(sampleRows)
  const { columns, kind } = recogniseReading(Buffer.from(text), 'commonbook-sample.csv')
  expect(kind).toBe('table')
  expect(columns.filter(({ target }) => target.kind === 'unknown')).toEqual([])
  for (const cell of sampleRows.flatMap((row) => Object.values(row))) expect(text).toContain(cell)
})
