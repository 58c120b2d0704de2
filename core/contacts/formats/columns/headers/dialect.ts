import type { HeaderTable } from './header-table'

/** How the file of one program is known. */
export type Dialect = {
  /** Stored with imports, and a key in messages. */
  name: string
  /** The program's tables of headers; where two know a header, the first decides. */
  tables: HeaderTable[]
  /** Tables that are asked after the numbered headers. */
  also?: HeaderTable[]
  /** Headers that no other program has together: all of one of these lists must be there. */
  signs: string[][]
}
