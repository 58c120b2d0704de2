import type { ColumnTarget, TextField } from './column-target'
import { isNamePrefix } from './name-words'

function hasField(targets: readonly ColumnTarget[], field: TextField): boolean {
  return targets.some((target) => target.kind === 'text' && target.field === field)
}

function areAllPrefixes(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  return filled.length > 0 && filled.every(isNamePrefix)
}

// "John Doe", "John", "Doe": which columns together say what a third one says.
function findParts(columns: readonly (readonly string[])[], whole: number): [number, number] | null {
  const rows = columns[whole]?.length ?? 0
  for (const [first, firstCells] of columns.entries()) {
    for (const [last, lastCells] of columns.entries()) {
      if (first === last || first === whole || last === whole || rows === 0) continue
      const isWhole = firstCells.every((cell, row) => {
        const other = lastCells[row] ?? ''
        return cell !== '' && other !== '' && columns[whole]?.[row] === `${cell} ${other}`
      })
      if (isWhole) return [first, last]
    }
  }
  return null
}

/**
 * Corrects what single headers cannot tell: a `Name` beside a first name without a last name is the last name
 * (`Name;Vorname`, `Nom;Prénom`), a first name alone the full name (`Nombre`), a title full of `Dr.` a prefix, and two
 * columns without a header that make up a third are first and last name.
 */
export function fitColumns(
  targets: readonly ColumnTarget[],
  columns: readonly (readonly string[])[],
): ColumnTarget[] {
  const fitted = [...targets]
  const whole = fitted.findIndex((target) => target.kind === 'fullName')
  const hasFirst = hasField(fitted, 'firstName')
  if (whole >= 0 && hasFirst && !hasField(fitted, 'lastName')) {
    fitted[whole] = { kind: 'text', field: 'lastName' }
  } else if (whole >= 0 && !hasFirst && !hasField(fitted, 'lastName')) {
    const [first, last] = findParts(columns, whole) ?? []
    if (first !== undefined && fitted[first]?.kind === 'unknown')
      fitted[first] = { kind: 'text', field: 'firstName' }
    if (last !== undefined && fitted[last]?.kind === 'unknown')
      fitted[last] = { kind: 'text', field: 'lastName' }
  } else if (whole < 0 && hasFirst && !hasField(fitted, 'lastName')) {
    const first = fitted.findIndex((target) => target.kind === 'text' && target.field === 'firstName')
    if ((columns[first] ?? []).some((cell) => cell.trim().includes(' '))) fitted[first] = { kind: 'fullName' }
  }
  return fitted.map((target, index) =>
    target.kind === 'text' && target.field === 'title' && areAllPrefixes(columns[index] ?? [])
      ? { kind: 'text', field: 'prefix' }
      : target,
  )
}
