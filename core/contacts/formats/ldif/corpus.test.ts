import { describe, expect, it } from 'vitest'
import { emptyFileContact, type FileContact, type FileRecord } from '@/core/contacts/formats/file-record'
import { corpusBytes, corpusFiles, hasCorpus } from '@/core/contacts/formats/testing/corpus'
import { readLdif } from './read-ldif'

type Expected = { contact: Partial<FileContact>; unplaced: string[] }

const CLASSES = 'objectclass: top, person, organizationalPerson, inetOrgPerson, mozillaAbPersonAlpha'

/** The one entry of each file, as a person reads it. */
const EXPECTED: Record<string, Expected> = {
  'ldif-thunderbird/horde+turba__bug_6518.ldif': {
    contact: {
      firstName: 'John',
      lastName: 'Püblic',
      emails: [{ label: 'other', value: 'john@example.com' }],
      externalId: 'cn=John Püblic,mail=john@example.com',
    },
    unplaced: ['modifytimestamp: 0Z', CLASSES],
  },
  'ldif-thunderbird/mozilla+releases-comm-central__basic_ldif_addressbook.ldif': {
    contact: {
      firstName: 'First',
      lastName: 'Last',
      nickname: 'Nickname',
      company: 'Organization Name',
      department: 'Department',
      title: 'Job Title',
      phones: [
        { label: 'work', value: '123-456-7890', extension: '' },
        { label: 'home', value: '234-567-8901', extension: '' },
        { label: 'fax', value: '345-678-9012', extension: '' },
        { label: 'pager', value: '456-789-0123', extension: '' },
        { label: 'mobile', value: '567-890-1234', extension: '' },
      ],
      emails: [
        { label: 'other', value: 'primaryemail@host.invalid' },
        { label: 'other', value: 'secondemail@host.invalid' },
      ],
      addresses: [
        {
          label: 'home',
          street: 'Home Address Line 1\nHome Address Line 2',
          city: 'Home City',
          region: 'Home State',
          postalCode: 'Home Zip',
          country: 'Home Country',
        },
        {
          label: 'work',
          street: 'Work Address Line 1\nWork Address Line 2',
          city: 'Work City',
          region: 'Work State',
          postalCode: 'Work Zip',
          country: 'Work Country',
        },
      ],
      urls: [
        { label: 'work', value: 'http://127.0.0.1' },
        { label: 'home', value: 'http://localhost' },
      ],
      birthday: '1900-01-02',
      notes: 'Notes line 1\nNotes line 2\nNotes line 3\nNotes line 4',
      externalId: 'cn=Display Name,mail=primaryemail@host.invalid',
    },
    unplaced: [
      'nsAIMid: screenname',
      'mozillaUseHtmlMail: true',
      'modifytimestamp: 1213818826',
      'mozillaCustom1: Custom Field 1',
      'mozillaCustom2: Custom Field 2',
      'mozillaCustom3: Custom Field 3',
      'mozillaCustom4: Custom Field 4',
      'cn: Display Name',
      CLASSES,
    ],
  },
  'ldif-thunderbird/mozilla+releases-comm-central__bug_263304.ldif': {
    contact: {
      firstName: 'Display',
      lastName: 'Name',
      emails: [{ label: 'other', value: 'primaryemail@host.invalid' }],
      urls: [{ label: 'label', value: 'http://127.0.0.1' }],
      externalId: 'cn=Display Name,mail=primaryemail@host.invalid',
    },
    unplaced: ['objectclass: top, person, inetOrgPerson'],
  },
}

async function* inPieces(text: string) {
  for (let at = 0; at < text.length; at += 50) yield await Promise.resolve(text.slice(at, at + 50))
}

async function records(path: string): Promise<FileRecord[]> {
  const all: FileRecord[] = []
  for await (const record of readLdif(inPieces(corpusBytes(path).toString('utf8')))) all.push(record)
  return all
}

describe('LDIF of other software, in the corpus', () => {
  const files = corpusFiles(/^ldif-/)

  it.skipIf(!hasCorpus)('each file of the list is compared here', () => {
    expect(files.map(({ path }) => path).toSorted()).toEqual(Object.keys(EXPECTED).toSorted())
  })

  it.each(files)('$path', async ({ path, records: count }) => {
    const read = await records(path)
    expect(read).toHaveLength(count)
    const [{ contact, unplaced, findings } = {}] = read as [FileRecord?]
    expect(contact).toEqual({ ...emptyFileContact(), ...EXPECTED[path]?.contact })
    expect(unplaced?.map(({ column, cell }) => `${column}: ${cell}`).toSorted()).toEqual(
      EXPECTED[path]?.unplaced.toSorted(),
    )
    expect(findings).toEqual([])
  })
})
