import { describe, expect, it } from 'vitest'
import { filled } from '../testing/read-table'
import { readPhonebook } from './read-phonebook'

const phone = (label: string, value: string) => ({ label, value, extension: '' })
const contacts = (text: string) => readPhonebook(text).map(({ contact }) => filled(contact))

it('Yealink’s local phone book', () => {
  const [ana, bo] = readPhonebook(`<?xml version="1.0" encoding="UTF-8"?>
<vp_contact>
 <root_group><group display_name="Sales" ring=""/></root_group>
 <root_contact>
  <contact display_name="Ana P&#233;rez" office_number="1001" mobile_number="0600550101" other_number="" line="0" group_id_name="Sales"/>
  <contact display_name="Bo" office_number="1002" mobile_number="" other_number=""/>
 </root_contact>
</vp_contact>`)
  expect(ana).toMatchObject({ line: 5, unplaced: [{ column: 'line', cell: '0' }], findings: [] })
  expect(filled(ana?.contact)).toEqual({
    firstName: 'Ana',
    lastName: 'Pérez',
    phones: [phone('work', '1001'), phone('mobile', '0600550101')],
    tags: ['Sales'],
  })
  expect(filled(bo?.contact)).toEqual({ firstName: 'Bo', phones: [phone('work', '1002')] })
})

it('Yealink’s menus are tags', () => {
  const book = `<YealinkIPPhoneBook><Title>Y</Title>
  <Menu Name="R&amp;D"><Unit Name="Ana" Phone1="1001" Phone2="0600550101" Phone3=""/></Menu></YealinkIPPhoneBook>`
  expect(contacts(book)).toEqual([
    { firstName: 'Ana', phones: [phone('work', '1001'), phone('mobile', '0600550101')], tags: ['R&D'] },
  ])
})

it('Grandstream’s groups have names, its numbers kinds', () => {
  const book = `<AddressBook>
  <pbgroup><id>1</id><name>Sales</name></pbgroup>
  <Contact><id>7</id><FirstName>Ana</FirstName><LastName>Pérez</LastName>
    <Phone type="Work"><phonenumber>1001</phonenumber></Phone>
    <Phone type="Cell"><phonenumber>0600550101</phonenumber></Phone>
    <Group>1</Group><Job>Buyer</Job><Company>Iberia</Company><Mail>ana@iberia.example</Mail></Contact>
</AddressBook>`
  expect(contacts(book)).toEqual([
    {
      firstName: 'Ana',
      lastName: 'Pérez',
      company: 'Iberia',
      title: 'Buyer',
      phones: [phone('work', '1001'), phone('mobile', '0600550101')],
      emails: [{ label: 'other', value: 'ana@iberia.example' }],
      tags: ['Sales'],
      externalId: '7',
    },
  ])
})

it('Snom’s birthdays, notes and kinds of numbers', () => {
  const book = `<tbook complete="true">
  <item><name>Ana Pérez</name><number>1001</number><number_type>sip</number_type><birthday>22.03.1980</birthday><note>hello</note></item>
  <item><first_name>Bo</first_name><last_name>Lund</last_name><number>1002</number><number_type>mobile</number_type><birthday>soon</birthday></item>
</tbook>`
  const [ana, bo] = readPhonebook(book)
  expect(filled(ana?.contact)).toEqual({
    firstName: 'Ana',
    lastName: 'Pérez',
    phones: [phone('work', '1001')],
    birthday: '1980-03-22',
    notes: 'hello',
  })
  expect(filled(bo?.contact)).toEqual({
    firstName: 'Bo',
    lastName: 'Lund',
    phones: [phone('mobile', '1002')],
  })
  expect(bo?.unplaced).toEqual([{ column: 'birthday', cell: 'soon' }])
})

it('whom Snom takes an item for is no label of its number', () => {
  const [ana] = readPhonebook(
    '<phone-book><item context="" type="colleagues" index=""><name>Ana</name><number>1001</number><organisation>Sol</organisation></item></phone-book>',
  )
  expect(filled(ana?.contact)).toEqual({ firstName: 'Ana', company: 'Sol', phones: [phone('work', '1001')] })
  expect(ana?.unplaced).toEqual([{ column: 'type', cell: 'colleagues' }])
})

it('Snom’s items of one contact that has several numbers', () => {
  const [ana, bo, ...others] = readPhonebook(`<tbook>
  <item type="MASTER" fav="false"><number>1001</number><first_name>Ana</first_name><last_name>Pérez</last_name></item>
  <item type=""><number>1001</number><number_type>business</number_type><last_name>1001</last_name></item>
  <item type="vip"><first_name>Member_Alias</first_name><last_name>1001</last_name><number>0792345678</number><number_type>mobile</number_type><title>Chief</title></item>
  <item type="master"><number>1002</number><first_name>Bo</first_name></item>
</tbook>`)
  expect(filled(ana?.contact)).toEqual({
    firstName: 'Ana',
    lastName: 'Pérez',
    title: 'Chief',
    phones: [phone('work', '1001'), phone('mobile', '0792345678')],
  })
  expect(filled(bo?.contact)).toEqual({ firstName: 'Bo', phones: [phone('work', '1002')] })
  expect(others).toEqual([])
  const [eva] =
    readPhonebook(`<tbook><item type="master"><number>7</number><first_name>Eva</first_name></item>
  <item><last_name>7</last_name><number>0446681800</number></item></tbook>`)
  expect(filled(eva?.contact)).toEqual({ firstName: 'Eva', phones: [phone('work', '0446681800')] })
  expect(eva?.unplaced).toContainEqual({ column: 'master', cell: '7' })
})

it('Snom’s newer book, alone and in the settings of a phone', () => {
  const book = `<tbook e="2" version="2.0"><contact fav="false"><first_name>Ana</first_name><last_name>Pérez</last_name>
  <numbers><number no="0446681800" type="fixed" outgoing_id="0"/><number no="0792345678" type="mobile"/></numbers></contact></tbook>`
  const ana = {
    firstName: 'Ana',
    lastName: 'Pérez',
    phones: [phone('work', '0446681800'), phone('mobile', '0792345678')],
  }
  expect(contacts(book)).toEqual([ana])
  expect(
    contacts(`<settings><phone-settings><contact>none</contact></phone-settings>${book}</settings>`),
  ).toEqual([ana])
  expect(() => readPhonebook('<settings><item><name>Ana</name></item></settings>')).toThrow('xml-unknown')
})

it('FRITZ!Box’s numbers with their kinds', () => {
  const [ana] = readPhonebook(`<phonebooks><phonebook name="All"><contact><category>0</category>
  <person><realName>Pérez, Ana</realName></person>
  <telephony nid="2"><number type="home" prio="1" id="0">0446681800</number><number type="fax_work" id="1">0446681802</number></telephony>
  <uniqueid>12</uniqueid></contact></phonebook></phonebooks>`)
  expect(filled(ana?.contact)).toEqual({
    firstName: 'Ana',
    lastName: 'Pérez',
    phones: [phone('home', '0446681800'), phone('fax', '0446681802')],
    externalId: '12',
  })
  expect(ana?.unplaced).toContainEqual({ column: 'category', cell: '0' })
})

it('Cisco’s entries and no keys, Polycom’s short names', () => {
  const cisco = `<CiscoIPPhoneDirectory><Title>All</Title><Prompt>Select</Prompt>
  <DirectoryEntry><Name>Pérez, Ana</Name><Telephone>1001</Telephone></DirectoryEntry>
  <SoftKeyItem><Name>Dial</Name><URL>SoftKey:Dial</URL></SoftKeyItem></CiscoIPPhoneDirectory>`
  const ana = { firstName: 'Ana', lastName: 'Pérez', phones: [phone('work', '1001')] }
  expect(contacts(cisco)).toEqual([ana])
  const polycom =
    '<directory><item_list><item><ln>Pérez</ln><fn>Ana</fn><ct>1001</ct></item></item_list></directory>'
  expect(contacts(polycom)).toEqual([ana])
})

it('a name with an ampersand that is not written as XML has it', () => {
  const entry = (name: string) =>
    `<CiscoIPPhoneDirectory><DirectoryEntry><Name>${name}</Name><Telephone>1001</Telephone></DirectoryEntry></CiscoIPPhoneDirectory>`
  expect(contacts(entry('Muster & Soler'))[0]).toMatchObject({ firstName: 'Muster &', lastName: 'Soler' })
  expect(contacts(entry('R&D; &amp; &#252;'))[0]).toMatchObject({ firstName: 'R&D; &', lastName: 'ü' })
  expect(contacts(entry('<![CDATA[Q&A]]>'))[0]).toMatchObject({ firstName: 'Q&A' })
})

it('books that are built like those of a known maker, under a name of their own', () => {
  const directory =
    '<MusterIPPhoneDirectory><DirectoryEntry><Name>Ana</Name><Telephone>1001</Telephone></DirectoryEntry></MusterIPPhoneDirectory>'
  const units =
    '<MusterIPPhoneBook><Menu Name="All"><Unit Name="Ana" Phone1="1001" Phone2=""/></Menu></MusterIPPhoneBook>'
  const ana = { firstName: 'Ana', phones: [phone('work', '1001')] }
  expect(contacts(directory)).toEqual([ana])
  expect(contacts(units)).toEqual([{ ...ana, tags: ['All'] }])
})

it('Gigaset’s short names, whose ct is a town', () => {
  const book = `<list response="get_list" type="pb"><entry id="1"><ln>Muster</ln><fn>Ana</fn><nn>Anni</nn>
  <hm>0446681800</hm><hm1>0446681801</hm1><of>0446681802</of><mb>0792345678</mb><fx>0446681803</fx><em>ana@muster.example</em>
  <st>Hauptstr.</st><hn>1</hn><zc>8001</zc><ct>Zürich</ct><co>Schweiz</co></entry></list>`
  const [ana] = readPhonebook(book)
  expect(filled(ana?.contact)).toEqual({
    firstName: 'Ana',
    lastName: 'Muster',
    nickname: 'Anni',
    phones: [
      phone('home', '0446681800'),
      phone('home', '0446681801'),
      phone('work', '0446681802'),
      phone('mobile', '0792345678'),
      phone('fax', '0446681803'),
    ],
    emails: [{ label: 'other', value: 'ana@muster.example' }],
    addresses: [
      {
        label: 'home',
        street: 'Hauptstr. 1',
        postalCode: '8001',
        city: 'Zürich',
        region: '',
        country: 'Schweiz',
      },
    ],
    externalId: '1',
  })
  expect(ana?.unplaced).toEqual([])
})

it('older Yealink phones’ two roots, at their lines', () => {
  const [ana] = readPhonebook(`<?xml version="1.0"?>
<root_group>
 <group display_name="Sales" ring=""/>
</root_group>
<root_contact>
 <contact display_name="Ana Pérez" office_number="1001" group_id_name="Sales"/>
</root_contact>`)
  expect(ana?.line).toBe(6)
  expect(filled(ana?.contact)).toMatchObject({ firstName: 'Ana', tags: ['Sales'] })
})

it('a group in words is a tag', () => {
  const book =
    '<PhoneBook><DirectoryEntry><Name>Ana</Name><Telephone>1001</Telephone><Group>Friend</Group></DirectoryEntry></PhoneBook>'
  expect(contacts(book)[0]).toMatchObject({ tags: ['Friend'] })
})

describe('phone books of more makers', () => {
  const phones = (xml: string) =>
    readPhonebook(xml).map(({ contact }) => [
      `${contact.firstName} ${contact.lastName}`,
      ...contact.phones.map(({ label, value }) => `${label} ${value}`),
    ])
  it.each([
    [
      'Yealink’s own export',
      '<root_contact><contact display_name="Ana Muster" office_number="044" mobile_number="079" line="-1"/></root_contact>',
    ],
    [
      'Yealink’s numbers with labels',
      '<YealinkIPPhoneDirectory><DirectoryEntry><Name>Ana Muster</Name><Telephone label="Work">044</Telephone><Telephone label="Mobile">079</Telephone></DirectoryEntry></YealinkIPPhoneDirectory>',
    ],
    [
      'Fanvil',
      '<PhoneBook><DirectoryEntry><Name>Ana Muster</Name><Telephone>044</Telephone><Mobile>079</Mobile><Ring>Default</Ring></DirectoryEntry></PhoneBook>',
    ],
    ['Gigaset', '<list type="pb"><entry ln="Muster" fn="Ana" of="044" mb="079"/></list>'],
  ])('%s', (_, xml) => {
    expect(phones(xml)).toEqual([['Ana Muster', 'work 044', 'mobile 079']])
  })
})
