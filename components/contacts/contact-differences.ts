import { textFields, type FormContact, type ListField, type TextField } from './form-contact'

const listFields = ['phones', 'emails', 'addresses', 'urls', 'tags'] as const

/** A field in which two versions of a contact differ, and whose change it is: theirs alone, mine alone, or both. */
export type Difference = { field: TextField | ListField; changedBy: 'mine' | 'theirs' | 'both' }

const filled = (row: object | string) =>
  typeof row === 'string'
    ? row !== ''
    : Object.entries(row).some(([key, text]) => !['label', 'ownLabel'].includes(key) && text !== '')

/** A field's content for comparing: rows without content do not count, nor does an own label that is not chosen. */
function content(contact: FormContact, field: TextField | ListField): string {
  const value = contact[field]
  if (typeof value === 'string') return value.trim().replace(/\r\n?/g, '\n')
  return JSON.stringify(
    value
      .filter(filled)
      .map((row) =>
        typeof row === 'string' ? row : { ...row, ownLabel: row.label === 'own' ? row.ownLabel : '' },
      ),
  )
}

/** Where my version differs from theirs; `base` is the version both began with, if it is known. */
export function differences(mine: FormContact, theirs: FormContact, base?: FormContact): Difference[] {
  return [...textFields, ...listFields].flatMap((field): Difference[] => {
    if (content(mine, field) === content(theirs, field)) return []
    const isMine = !base || content(mine, field) !== content(base, field)
    const isTheirs = !base || content(theirs, field) !== content(base, field)
    return [{ field, changedBy: isMine && isTheirs ? 'both' : isMine ? 'mine' : 'theirs' }]
  })
}
