/** More than any form of ours has: ids of a page of rows, rows of a repeated field, characters of a name. */
const MOST_ENTRIES = 5_000
const HIGHEST_INDEX = 999
const LONGEST_NAME = 200

/**
 * Whether a form can be one of ours. The parser makes lists as long as the highest index in a name, so a few bytes
 * (`phones[9999999].value`) would cost minutes: such a form is not parsed at all.
 */
export function isWithinBounds(form: FormData): boolean {
  let entries = 0
  for (const name of form.keys()) {
    if (++entries > MOST_ENTRIES || name.length > LONGEST_NAME) return false
    for (const [, index] of name.matchAll(/\[(\d+)\]/g)) if (Number(index) > HIGHEST_INDEX) return false
  }
  return true
}
