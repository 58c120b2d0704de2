import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/core/access/actor'
import { corpusBytes, corpusFiles, hasCorpus } from '@/core/contacts/formats/testing/corpus'
import { rehearseFile } from '@/core/testing/imports'
import { createDomain, createUser } from '@/core/testing/world'
import { testDatabase } from '@/db/testing/test-database'
import { verdicts } from './import'

testDatabase()

/** Encodings nobody would guess from the bytes alone being ASCII. */
const ENCODINGS: Record<string, string> = {
  'csv-crm-tine/tine20+tine20__import_duplicate_1.csv': 'windows-1252',
  'csv-thunderbird/mozilla+releases-comm-central__shiftjis_addressbook.csv': 'shift_jis',
  'vcard-3.0/roundcube+roundcubemail__utf-16_sample.vcf': 'utf-16be',
}

describe('files of other programs, from their bytes to their rehearsal', () => {
  let manager: Actor
  beforeAll(async () => {
    manager = await createUser(await createDomain({ defaultCountry: 'US' }), 'office-manager')
  })

  it.skipIf(!hasCorpus)('are there', () => {
    expect(corpusFiles(/./).map(({ path }) => path)).toEqual(expect.arrayContaining(Object.keys(ENCODINGS)))
  })

  it.each(corpusFiles(/./))('$path has $records records', async ({ path, records: count }) => {
    const { reading, counts, records } = await rehearseFile(
      manager,
      corpusBytes(path),
      path.split('__').at(-1) ?? path,
    )
    expect(counts.read).toBe(count)
    expect(verdicts.reduce((sum, verdict) => sum + counts[verdict], 0)).toBe(count)
    expect(records).toHaveLength(count)
    expect(reading.encoding).toBe(ENCODINGS[path] ?? reading.encoding)
    // Each record is a contact, or says why it is none.
    for (const { row, findings } of records) {
      expect(row !== null || findings.some(({ gravity }) => gravity === 'refused')).toBe(true)
    }
  })
})
