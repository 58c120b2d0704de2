import { expect, it } from 'vitest'
import type { FileRecord } from '../file-record'
import { filled } from '../testing/read-table'
import { readLdif } from './read-ldif'

async function* once(text: string) {
  yield await Promise.resolve(text)
}

async function records(text: string): Promise<FileRecord[]> {
  const all: FileRecord[] = []
  for await (const record of readLdif(once(text))) all.push(record)
  return all
}

const phone = (label: string, value: string) => ({ label, value, extension: '' })

it('a directory’s numbers of every kind, folded lines and options', async () => {
  const [record] = await records(`version: 1
dn: CN=Ana Perez,OU=Staff
changetype: add
objectClass: user
cn;lang-es: Ana Perez
givenName: Ana
sn: Perez
telephoneNumber: +34 91 555 01 00
otherTelephone: 1001
otherMobile: +34 600 55 01 02
description: a long
  folded note
`)
  expect(filled(record?.contact)).toEqual({
    firstName: 'Ana',
    lastName: 'Perez',
    phones: [phone('work', '+34 91 555 01 00'), phone('other', '1001'), phone('mobile', '+34 600 55 01 02')],
    notes: 'a long folded note',
    externalId: 'CN=Ana Perez,OU=Staff',
  })
})

it('entries without the empty line between them are two', async () => {
  const read = await records('dn: cn=a\ncn: Ana\ndn: cn=b\ncn: Bo\n')
  expect(read.map(({ line, contact }) => [line, contact.firstName, contact.externalId])).toEqual([
    [1, 'Ana', 'cn=a'],
    [3, 'Bo', 'cn=b'],
  ])
})

it('lists, units and changes of a directory are refused, each with its line', async () => {
  const read = await records(`dn: cn=list
objectClass: groupOfNames
cn: list

dn: ou=people
objectClass: organizationalUnit
ou: people

dn: cn=Ana
changetype: delete
`)
  expect(read.map(({ findings }) => findings.map(({ key, line }) => [key, line]))).toEqual([
    [['is-a-list', 2]],
    [['not-a-person', 6]],
    [['ldif-change', 10]],
  ])
})

it('base64 of Windows-1252 keeps the characters that ISO-8859-1 has not', async () => {
  const [record] = await records(`dn: cn=Ana
cn: Ana
description:: ${Buffer.from('It\x92s 5 \x80', 'latin1').toString('base64')}
`)
  expect(record?.contact.notes).toBe('It’s 5 €')
})

it.each([
  ['Ana María Pérez', 'Ana María', 'Anita Pérez'],
  ['Pérez, Ana María', 'Ana María', 'Anita Pérez'],
  ['PÉREZ Ana', 'Ana', 'Anita Pérez'],
  ['pérez', 'Anita', 'pérez'],
  ['Ana Perezosa', 'Anita', 'Ana Perezosa'],
])('without givenName, %s and sn say that the first name is %s', async (cn, firstName, unplaced) => {
  const [record] = await records(`dn: uid=ana
objectClass: person
cn: ${cn}
cn: Anita Pérez
sn: Pérez
`)
  expect(filled(record?.contact)).toEqual({ firstName, lastName: 'Pérez', externalId: 'uid=ana' })
  expect(record?.unplaced).toContainEqual({ column: 'cn', cell: unplaced })
})

it('an entry begins with its dn, whether a space stands behind the colon or not', async () => {
  const all = await records(`dn:cn=Ana
cn:Ana
dn::Y249RXZh
cn:Eva
`)
  expect(all.map(({ contact }) => [contact.externalId, contact.firstName])).toEqual([
    ['cn=Ana', 'Ana'],
    ['cn=Eva', 'Eva'],
  ])
})

it.each([
  ['rfc822MailGroup', 'is-a-list'],
  ['groupOfURLs', 'is-a-list'],
  ['dNSDomain', 'not-a-person'],
  ['simpleSecurityObject', 'not-a-person'],
  ['metaAttributeType', 'not-a-person'],
  ['olcSchemaConfig', 'not-a-person'],
  ['person\nobjectClass: user\nobjectClass: computer', 'not-a-person'],
  ['account\nobjectClass: simpleSecurityObject', undefined],
])('of an entry of the class %s is told: %s', async (objectClass, key) => {
  const [record] = await records(`dn: cn=a\ncn: a\nobjectClass: top\nobjectClass: ${objectClass}\n`)
  expect(record?.findings.find(({ gravity }) => gravity === 'refused')?.key).toBe(key)
})

it('a change that goes on behind an empty line makes no contact', async () => {
  const all = await records(`dn: cn=Ana
changetype: modify
add: mail
mail: ana@example.org
-

replace: telephoneNumber
telephoneNumber: +34 91 555 01 00
-
`)
  expect(all.map(({ findings }) => findings.map(({ gravity, key, line }) => [gravity, key, line]))).toEqual([
    [['refused', 'ldif-change', 2]],
    [['refused', 'ldif-change', 7]],
  ])
})

it('the answer of a search is no contact, nor is the reference to another directory', async () => {
  const all = await records(`# extended LDIF
dn: cn=Ana
cn: Ana

# search reference
ref: ldap://zones.example.org/DC=Zones

# search result
search: 2
result: 0 Success

# numEntries: 1
`)
  expect(all.map(({ contact }) => contact.firstName)).toEqual(['Ana'])
})

it('the identifiers of a directory of Windows are no text in another encoding', async () => {
  const bytes = (...values: number[]) => Buffer.from(values).toString('base64')
  const [record] = await records(`dn: cn=Ana
cn: Ana
objectGUID:: ${bytes(0x8a, 0x41, 0xd2, 0x99, 0x3f, 0x52, 0x6e, 0x44)}
logonHours:: ${bytes(0xff, 0xff, 0xff)}
tokens:: ${bytes(1, 5, 0, 0xff)}
info:: ${Buffer.from('one\r\ntwo').toString('base64')}
`)
  expect(record?.findings.map(({ gravity, key, column }) => [gravity, key, column])).toEqual([
    ['note', 'binary-left-out', 'objectGUID'],
    ['note', 'binary-left-out', 'logonHours'],
    ['note', 'binary-left-out', 'tokens'],
  ])
  expect(record?.unplaced).toEqual([])
})

it('what a program writes under all the names that others have for it is one thing', async () => {
  const [record] = await records(`dn: cn=Ana
objectclass: person
givenname: Ana
sn: Pérez
nickname: Anita
xmozillanickname: Anita
mail: ana@example.org
othermailbox: smtp:perez@example.org
othermailbox: ana@example.org
telephonenumber: 1
homefacsimiletelephonenumber: 2
carphone: 1
mobile: 1
cellphone: 1
streethomeaddress:: ${Buffer.from('Calle Mayor 1\r\n2º B').toString('base64')}
homepostaladdress: Calle Mayor 1
mozillahomepostaladdress2: 2º B
postofficebox: Apartado 7
locality: Madrid
streetaddress: Gran Vía 1
street: Gran Vía 1
l: Madrid
vocation: Dr.
ou: Head
department: Sales
o: Acme
organization: Acme
workurl: https://example.org
homeurl: https://example.org
`)
  expect(filled(record?.contact)).toMatchObject({
    prefix: 'Dr.',
    nickname: 'Anita',
    company: 'Acme',
    department: 'Sales',
    emails: [
      { label: 'other', value: 'ana@example.org' },
      { label: 'other', value: 'perez@example.org' },
    ],
    phones: [phone('work', '1'), phone('Home Fax', '2'), phone('Car', '1'), phone('mobile', '1')],
    addresses: [
      { label: 'home', street: 'Calle Mayor 1\n2º B', city: '' },
      { label: 'work', street: 'Apartado 7\nGran Vía 1', city: 'Madrid' },
    ],
    urls: [{ label: 'work', value: 'https://example.org' }],
  })
  expect(record?.unplaced).toEqual([
    { column: 'ou', cell: 'Head' },
    { column: 'objectclass', cell: 'person' },
  ])
})

it.each([
  ['Dr. Pérez', { prefix: 'Dr.', lastName: 'Pérez' }],
  ['Frau Ana Pérez', { prefix: 'Frau', firstName: 'Ana', lastName: 'Pérez' }],
])('without givenName, the title of %s is no first name', async (cn, names) => {
  const [record] = await records(`dn: uid=ana\ncn: ${cn}\nsn: Pérez\n`)
  expect(filled(record?.contact)).toEqual({ ...names, externalId: 'uid=ana' })
})
