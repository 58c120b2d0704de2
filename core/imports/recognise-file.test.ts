import { expect, it } from 'vitest'
import { recogniseReading } from './recognise-file'

const read = (text: string, name = 'people.csv') => recogniseReading(Buffer.from(text), name)

it('shows three different values of each column, and no cell that is empty', () => {
  const { columns } = read('First name,City\nAna,\nBo,Zürich\nBo,\nCy,\nDi,Chur\n')
  expect(columns.map(({ name, samples }) => [name, samples])).toEqual([
    ['First name', ['Ana', 'Bo', 'Cy']],
    ['City', ['Zürich', 'Chur']],
  ])
})

it('shows no value of a column that holds secrets', () => {
  const { columns } = read('First name,Senha,SIP PIN\nAna,abc,\nBo,def,\n')
  expect(columns.map(({ samples }) => samples)).toEqual([['Ana', 'Bo'], ['•••'], []])
})

it('knows what Commonbook itself has written', () => {
  const card = (product: string) =>
    `BEGIN:VCARD\r\nVERSION:4.0\r\nPRODID:${product}\r\nUID:1\r\nFN:Ana\r\nEND:VCARD\r\n`
  expect(read(card('-//Commonbook//EN'), 'a.vcf').own).toBe(true)
  expect(read(card('-//Apple Inc.//iOS 18//EN') + card('-//Commonbook//EN'), 'a.vcf').own).toBe(false)
  expect(read('First Name,Last Name,Organization Name\nAna,Pérez,Nord\n').own).toBe(false)
})
