import { describe, expect, it } from 'vitest'
import { emptyFileContact, type FileRecord } from '@/core/contacts/formats/file-record'
import { corpusBytes, corpusFiles, hasCorpus } from '@/core/contacts/formats/testing/corpus'
import { readPhonebook } from './read-phonebook'

/** The one entry of each file: markup that somebody put into a name stays text. */
const EXPECTED: Record<string, FileRecord> = {
  'xml-yealink/octivi+yealink-phonebook__contacts.xml': {
    line: 2,
    contact: {
      ...emptyFileContact(),
      firstName: 'Octivi HQ <a href="http://octivi.com"><b>octivi.com</b></a>',
      phones: [{ label: 'work', value: '0048717230120', extension: '' }],
    },
    unplaced: [],
    findings: [],
  },
}

describe('phone books of other software, in the corpus', () => {
  const files = corpusFiles(/^xml-/)

  it.skipIf(!hasCorpus)('each file of the list is compared here', () => {
    expect(files.map(({ path }) => path)).toEqual(Object.keys(EXPECTED))
  })

  it.each(files)('$path', ({ path, records }) => {
    const read = readPhonebook(corpusBytes(path).toString('utf8'))
    expect(read).toHaveLength(records)
    expect(read[0]).toEqual(EXPECTED[path])
  })
})
