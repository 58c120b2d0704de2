import { expect, it } from 'vitest'
import { corpusFiles, hasCorpus } from './testing/corpus'

// A file of another kind belongs to a test of its own, beside those of `columns`, `vcard`, `ldif` and `phonebook-xml`.
it.skipIf(!hasCorpus)('every file of the corpus is of a kind that a test compares', () => {
  expect(corpusFiles(/^(?!(?:csv|tsv|vcard|ldif|xml)-)/)).toEqual([])
  expect(corpusFiles(/./).length).toBeGreaterThan(0)
})
