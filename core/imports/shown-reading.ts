import { reading, type Reading } from './reading'

/** How the file of an import is read, as its page shows it. */
export type ShownReading = Pick<
  Reading,
  'kind' | 'encoding' | 'encodings' | 'delimiter' | 'dialect' | 'columns'
> & {
  headerRow: boolean
  mappingName: string | null
}

const nothing: ShownReading = {
  kind: 'table',
  encoding: 'utf-8',
  encodings: ['utf-8'],
  delimiter: null,
  dialect: null,
  columns: [],
  headerRow: false,
  mappingName: null,
}

/** What is stored of how a file is read, for its page; nothing when it is not known yet. */
export function shownReading(stored: unknown): ShownReading {
  const parsed = reading.safeParse(stored)
  if (!parsed.success) return nothing
  const { headerAt, mapping, ...rest } = parsed.data
  return { ...rest, headerRow: headerAt !== null, mappingName: mapping }
}
