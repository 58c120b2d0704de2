/** What a key does in the console; `number` is a place in the numbers of whoever is chosen, null the main one. */
export type Command =
  | { kind: 'move'; by: 1 | -1 }
  | { kind: 'first' }
  | { kind: 'last' }
  | { kind: 'call'; number: number | null }
  | { kind: 'copy' }
  | { kind: 'leave' }

type Key = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>

const moves: Record<string, Command> = {
  ArrowDown: { kind: 'move', by: 1 },
  ArrowUp: { kind: 'move', by: -1 },
  Enter: { kind: 'call', number: null },
  Escape: { kind: 'leave' },
}
const inListOnly: Record<string, Command> = { Home: { kind: 'first' }, End: { kind: 'last' } }

/**
 * What a key means. The search field takes digits and letters, so there `Alt` goes with those that pick a number or
 * copy; in the list they stand alone. With Alt the place of the key counts: what it writes differs between systems.
 */
export function commandOf(key: Key, where: 'field' | 'list'): Command | null {
  if (key.ctrlKey || key.metaKey || key.shiftKey) return null
  if (!key.altKey) {
    const move = moves[key.key] ?? (where === 'list' ? inListOnly[key.key] : undefined)
    if (move) return move
    if (where === 'field') return null
    if (key.key === 't') return { kind: 'copy' }
  }
  const digit = key.altKey ? /^(?:Digit|Numpad)([1-9])$/.exec(key.code)?.[1] : /^[1-9]$/.exec(key.key)?.[0]
  if (digit) return { kind: 'call', number: Number(digit) - 1 }
  return key.altKey && key.code === 'KeyT' ? { kind: 'copy' } : null
}
