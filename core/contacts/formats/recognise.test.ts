import { expect, it } from 'vitest'
import { recogniseFile } from './recognise'

it.each([
  ['dn: cn=Ana\ncn: Ana\n', 'ldif'],
  ['version: 1\n\ndn:cn=Ana\ncn:Ana\n', 'ldif'],
  ['# who\ndn:cn=Ana\ncn:Ana\n', 'ldif'],
  ['dn::Y249QW5h\ncn:Ana\n', 'ldif'],
  ['dn:phone\n1:2\n', 'table'],
])('%j is of the kind %s', (text, kind) => {
  expect(recogniseFile(new TextEncoder().encode(text), 'file.txt').kind).toBe(kind)
})

it('a card that has lost its beginning is known by the name of its file', () => {
  const card = new TextEncoder().encode('VERSION:2.1\nFN:Ana\nEND:VCARD\n')
  expect(recogniseFile(card, 'ana.vcf').kind).toBe('vcard')
  expect(recogniseFile(card, 'ana.txt').kind).toBe('table')
})

it('a card whose folds cut characters in two is UTF-8', () => {
  const [before, behind] = [
    Buffer.from('BEGIN:VCARD\r\nVERSION:3.0\r\nFN:J'),
    Buffer.from('rgen\r\nEND:VCARD\r\n'),
  ]
  const card = Buffer.concat([before, Buffer.from([0xc3]), Buffer.from('\r\n '), Buffer.from([0xbc]), behind])
  for (const mark of [[], [0xef, 0xbb, 0xbf]]) {
    const { kind, encodings } = recogniseFile(Buffer.concat([Buffer.from(mark), card]), 'ana.vcf')
    expect([kind, encodings[0]]).toEqual(['vcard', 'utf-8'])
  }
})
