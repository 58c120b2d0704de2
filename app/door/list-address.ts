/** The parameters of a page's address, as Next gives them. */
export type Address = Record<string, string | string[] | undefined>

/** How many rows a page of a list may have. */
export const pageSizes = [25, 50, 100] as const

/**
 * A parameter's text without blanks around it, and without NUL, which no text in the database holds; absent when empty,
 * the first one when there are several.
 */
export function textIn(address: Address, name: string): string | undefined {
  return [address[name]].flat()[0]?.replaceAll('\0', '').trim() || undefined
}

/** Which page of a list the address asks for: `size`, and `after` or `before` a cursor. */
export function pageIn(address: Address): { size: number; after?: string; before?: string } {
  const wished = Number(textIn(address, 'size'))
  return {
    size: pageSizes.find((size) => size === wished) ?? 50,
    after: textIn(address, 'after'),
    before: textIn(address, 'before'),
  }
}

/** How the address sorts: `sort=name`, or `sort=-name` for the other way round. The first key when it does not say. */
export function sortIn<Key extends string>(
  address: Address,
  keys: readonly [Key, ...Key[]],
): { sort: Key; direction: 'ascending' | 'descending' } {
  const wished = textIn(address, 'sort') ?? ''
  const sort = keys.find((key) => key === wished.replace(/^-/, ''))
  const down = sort !== undefined && wished.startsWith('-')
  return { sort: sort ?? keys[0], direction: down ? 'descending' : 'ascending' }
}

/** A path with the parameters that say something, in the order given. */
export function addressOf(path: string, parameters: Record<string, string | number | undefined>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== '') query.set(name, String(value))
  }
  return query.size > 0 ? `${path}?${query}` : path
}
