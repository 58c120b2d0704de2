import { levelOf, type GrantRow, type Level } from './grant-row'

const counts = (had: string) => {
  const [count = 0, editing = 0] = had.split('/').map(Number)
  return { count, editing }
}
/** What a row said when the form was opened. */
const begun = ({ had }: GrantRow, of: number): Level =>
  counts(had).count === 0 ? 'none' : levelOf(counts(had), of)

/**
 * The rows of a form that was opened before somebody else changed the access: what was chosen stays, where nothing was
 * chosen it is what stands now, and rows that are different now say so. `of` is of how many contacts the form was.
 */
export function mergeRows(mine: readonly GrantRow[], now: readonly GrantRow[], of: number): GrantRow[] {
  const standing = now.map((row): GrantRow => {
    const typed = mine.find(({ who }) => who === row.who)
    if (!typed) return { ...row, changed: true }
    const level = typed.level === begun(typed, of) ? row.level : typed.level
    return { ...row, level, changed: typed.had !== row.had }
  })
  const others = mine.filter(({ who }) => !now.some((row) => row.who === who))
  return [
    ...standing,
    ...others.map((row): GrantRow => {
      if (counts(row.had).count === 0) return row
      return { ...row, had: '0/0', level: row.level === begun(row, of) ? 'none' : row.level, changed: true }
    }),
  ]
}
