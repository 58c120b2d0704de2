import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const DIRECTORY = fileURLToPath(new URL('../../../../../shared/corpus/', import.meta.url))

/** Files of other programs that may not be copied into the project; they lie beside it, where they are there at all. */
export const hasCorpus = existsSync(DIRECTORY)

/** A file of the corpus, by its path in it, what it is (`vcard-3.0`, `csv-outlook` …) and how many records it has. */
export type CorpusFile = { path: string; kind: string; records: number }

/** The files of the corpus whose kinds match; none when it is not there. */
export function corpusFiles(kinds: RegExp): CorpusFile[] {
  if (!hasCorpus) return []
  return readFileSync(`${DIRECTORY}MANIFEST.tsv`, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .map(([path = '', kind = '', , , , , , records]) => ({ path, kind, records: Number(records) }))
    .filter(({ kind }) => kinds.test(kind))
}

/** What a file of the corpus holds. */
export function corpusBytes(path: string): Buffer {
  return readFileSync(DIRECTORY + path)
}
