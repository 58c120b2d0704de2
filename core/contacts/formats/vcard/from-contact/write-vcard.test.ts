import { describe, expect, it } from 'vitest'
import { emptyFileContact } from '@/core/contacts/formats/file-record'
import { writeVCard, type VCardContact } from './write-vcard'

const nobody: VCardContact = { ...emptyFileContact(), phones: [] }
const zoe: VCardContact = {
  ...nobody,
  externalId: 'urn:uuid:1',
  prefix: 'Dr.',
  firstName: 'Zoë',
  lastName: 'Pérez; Díaz',
  nickname: 'Zo',
  company: 'A, B',
  department: 'R;D',
  title: 'CTO',
  phones: [
    { label: 'work', value: '(415) 555-0199', extension: '12', e164: '+14155550199' },
    { label: 'mobile', value: '079 123' },
    { label: 'fax', value: '3' },
    { label: 'Home Fax', value: '4' },
    { label: 'Boat', value: '5', extension: '6' },
  ],
  emails: [
    { label: 'work', value: 'zoe@example.com' },
    { label: 'other', value: 'zo@example.com' },
  ],
  addresses: [
    {
      label: 'other',
      street: 'Main St 1\nTop',
      city: 'Basel',
      region: '',
      postalCode: '4001',
      country: 'CH',
    },
  ],
  urls: [{ label: 'Home Page', value: 'https://example.com/a,b;c' }],
  birthday: '--04-16',
  notes: 'one\ntwo',
  tags: ['a,b', 'c'],
  photo: { type: 'image/png', data: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) },
  extras: ['item1.X-ABDATE:1975-03-01', 'item1.X-ABLabel:_$!<Anniversary>!$_', 'TITLE:Second'],
}

function lines(contact: VCardContact, version: '3.0' | '4.0'): string[] {
  return writeVCard(contact, { version }).split('\r\n')
}

describe('a contact', () => {
  it('as 3.0', () => {
    expect(lines(zoe, '3.0')).toEqual([
      'BEGIN:VCARD',
      'VERSION:3.0',
      'PRODID:-//Commonbook//EN',
      'UID:urn:uuid:1',
      'FN:Dr. Zoë Pérez\\; Díaz',
      'N:Pérez\\; Díaz;Zoë;;Dr.;',
      'NICKNAME:Zo',
      'ORG:A\\, B;R\\;D',
      'TITLE:CTO',
      'TEL;TYPE=WORK,VOICE:+14155550199\\,12',
      'TEL;TYPE=CELL,VOICE:079 123',
      'TEL;TYPE=WORK,FAX:3',
      'TEL;TYPE=HOME,FAX:4',
      'item2.TEL;TYPE=VOICE:5 ext. 6',
      'item2.X-ABLabel:Boat',
      'EMAIL;TYPE=INTERNET,WORK:zoe@example.com',
      'EMAIL;TYPE=INTERNET:zo@example.com',
      'ADR;TYPE=OTHER:;;Main St 1\\nTop;Basel;;4001;CH',
      'item3.URL:https://example.com/a,b;c',
      'item3.X-ABLabel:_$!<HomePage>!$_',
      'BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-16',
      'NOTE:one\\ntwo',
      'CATEGORIES:a\\,b,c',
      'PHOTO;ENCODING=b;TYPE=PNG:iVBORw0KGgo=',
      'item1.X-ABDATE:1975-03-01',
      'item1.X-ABLabel:_$!<Anniversary>!$_',
      'TITLE:Second',
      'END:VCARD',
      '',
    ])
  })

  it('as 4.0', () => {
    const written = lines(zoe, '4.0')
    expect(written).toContain('TEL;TYPE=work,voice;VALUE=URI:tel:+14155550199;ext=12')
    expect(written).toContain('TEL;TYPE=cell,voice:079 123')
    expect(written).toContain('EMAIL:zo@example.com')
    expect(written).toContain('BDAY:--0416')
    expect(written).toContain('PHOTO:data:image/png;base64,iVBORw0KGgo=')
    expect(written.slice(0, 3)).toEqual(['BEGIN:VCARD', 'VERSION:4.0', 'PRODID:-//Commonbook//EN'])
  })

  it('that is a company says so', () => {
    const company = { ...nobody, company: 'Acme' }
    expect(lines(company, '3.0').slice(3, -2)).toEqual([
      'X-ABShowAs:COMPANY',
      'FN:Acme',
      'N:;;;;',
      'ORG:Acme',
    ])
    expect(lines(company, '4.0').slice(3, -2)).toEqual(['KIND:org', 'FN:Acme', 'ORG:Acme'])
  })
})

describe('lines', () => {
  it('have at most 75 octets, and no character is cut', () => {
    const written = lines({ ...nobody, firstName: 'A', notes: `x${'é'.repeat(60)}${'😀'.repeat(40)}` }, '4.0')
    const note = written.slice(4, -2)
    expect(written.every((line) => Buffer.byteLength(line) <= 75 && !line.includes('\ufffd'))).toBe(true)
    expect(note[0]).toBe('N:;A;;;')
    expect(note[1]).toBe(`NOTE:x${'é'.repeat(34)}`)
    expect(note[2]).toBe(` ${'é'.repeat(26)}${'😀'.repeat(5)}`)
  })

  it('says the extension of a number once, which was typed with it', () => {
    const phones = [{ label: 'work', value: '10 20 30 ext. 12', extension: '12' }]
    for (const version of ['3.0', '4.0'] as const) {
      const tels = lines({ ...zoe, phones }, version).filter((line) => line.startsWith('TEL'))
      expect(tels.map((line) => line.split(':').at(-1))).toEqual(['10 20 30 ext. 12'])
    }
  })

  it('cannot be made by a text', () => {
    const evil = 'x\r\nTEL:666\r\n'
    const texts = { firstName: evil, company: evil, notes: evil, externalId: evil, tags: [evil] }
    const rows = {
      phones: [{ label: evil, value: evil, extension: evil, e164: evil }],
      emails: [{ label: evil, value: evil }],
      urls: [{ label: evil, value: evil }],
    }
    for (const version of ['3.0', '4.0'] as const) {
      const card = writeVCard({ ...nobody, ...texts, ...rows, extras: [`X-A:${evil}`] }, { version })
      expect(card.replaceAll('\r\n ', '')).not.toMatch(/[\r\n]TEL:666/)
      expect(card.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    }
  })
})

describe('kept lines', () => {
  const kept = (...extras: string[]) => lines({ ...nobody, firstName: 'A', extras }, '4.0').slice(5, -2)

  it('are written again', () => {
    expect(kept('X-A;B="c;d":e\\,f', 'X-messaging/irc-All:konqui')).toEqual([
      'X-A;B="c;d":e\\,f',
      'X-messaging/irc-All:konqui',
    ])
  })

  it.each([
    ['no property', 'hello'],
    ['two lines', 'X-A:1\r\nTEL:2'],
    ['an edge of a card', 'END:VCARD'],
    ['the edge of a card in a group', 'a.BEGIN:VCARD'],
    ['a property of the contact itself', 'TEL:1'],
    ['its name', 'fn:Somebody Else'],
    ['nothing', 'X-A:'],
  ])('that are %s are not', (_, line) => {
    expect(kept(line)).toEqual([])
  })

  it('of a birthday are written when there is no other', () => {
    const birthday = { ...nobody, firstName: 'A', extras: ['BDAY:circa 1800'] }
    expect(lines(birthday, '4.0')).toContain('BDAY:circa 1800')
    expect(lines({ ...birthday, birthday: '1980-03-22' }, '4.0').slice(5, -2)).toEqual(['BDAY:19800322'])
  })
})
