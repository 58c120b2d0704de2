/** Random choices that are the same for the same seed, everywhere. */
export type Random = {
  /** An integer from 0 to `below` (exclusive). */
  int: (below: number) => number
  pick: <Item>(items: readonly Item[]) => Item
  /** True with the given probability. */
  chance: (probability: number) => boolean
  /** As many decimal digits as asked for. */
  digits: (length: number) => string
}

/** A generator of random choices (mulberry32); throws RangeError from `pick` on an empty list. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const int = (below: number) => Math.floor(next() * below)
  return {
    int,
    chance: (probability) => next() < probability,
    digits: (length) => String(int(10 ** length)).padStart(length, '0'),
    pick: (items) => {
      const item = items[int(items.length)]
      if (item === undefined) throw new RangeError('Nothing to pick from')
      return item
    },
  }
}
