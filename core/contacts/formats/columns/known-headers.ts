import type { ColumnTarget } from './column-target'
import { phoneLabelIn } from './header-label'
import type { Dialect } from './headers/dialect'
import { dialects } from './headers/dialects'
import { headerKey } from './headers/header-key'
import type { HeaderTable } from './headers/header-table'
import { headerLookUp, type HeaderLookUp } from './headers/look-up'
import { numberedHeader } from './headers/numbered-headers'
import { refusalReason } from './headers/refusal-reason'
import { synonyms as allSynonyms } from './headers/synonyms'

type Meaning = HeaderTable[string]
type ReadyDialect = { name: string; lookUp: HeaderLookUp; signs: string[][] }

const LEAST_KNOWN = 0.5

function numbered(key: string): readonly ColumnTarget[] | undefined {
  const target = numberedHeader(key)
  return target && [target]
}

function ready({ name, tables, also = [], signs }: Dialect): ReadyDialect {
  const first = headerLookUp(tables)
  const last = headerLookUp(also)
  return {
    name,
    lookUp: (key) => first(key) ?? numbered(key) ?? last(key),
    signs: signs.map((sign) => sign.map(headerKey)),
  }
}

const readyDialects = dialects.map(ready)
const synonyms = headerLookUp([refusalReason, ...allSynonyms])

const agreed = agreedMeanings()

/** What every dialect that knows a header takes it for, where they do not differ and it has a field of ours. */
function agreedMeanings(): Map<string, ColumnTarget> {
  const meanings = new Map<string, ColumnTarget[]>()
  for (const [header, target] of dialects.flatMap(({ tables }) => tables.flatMap(Object.entries<Meaning>))) {
    const key = headerKey(header)
    meanings.set(key, [...(meanings.get(key) ?? []), ...[target].flat().slice(0, 1)])
  }
  const areSame = ([first, ...others]: ColumnTarget[]) =>
    others.every((other) => JSON.stringify(other) === JSON.stringify(first))
  return new Map(
    [...meanings].flatMap(([key, targets]) => {
      const [first] = targets
      const hasField = first && first.kind !== 'unknown' && first.kind !== 'repeats'
      return hasField && areSame(targets) ? [[key, first] as const] : []
    }),
  )
}

function isLostSpelling(key: string, sign: string): boolean {
  return new RegExp(`^${key.replaceAll('\ufffd', '\\p{L}{1,2}')}$`, 'u').test(sign)
}

function hasSign(keys: ReadonlySet<string>, lost: string[], sign: string): boolean {
  return keys.has(sign) || lost.some((key) => isLostSpelling(key, sign))
}

/** The dialect whose signs are there and that knows most of the headers, at least half of them. */
function findDialect(keys: string[]): ReadyDialect | undefined {
  const present = new Set(keys)
  const lost = keys.filter((key) => key.includes('\ufffd'))
  const named = keys.filter((key) => key !== '')
  let best: ReadyDialect | undefined
  let most = named.length * LEAST_KNOWN - 0.5
  for (const dialect of readyDialects) {
    if (!dialect.signs.some((signs) => signs.every((sign) => hasSign(present, lost, sign)))) continue
    const known = named.filter((key) => dialect.lookUp(key) !== undefined).length
    if (known <= most) continue
    most = known
    best = dialect
  }
  return best
}

export type ReadHeaders = {
  dialect: string | null
  /**
   * For each header, what it means, and whether the dialect's table or the synonyms know it, or only the tables of other
   * dialects; null when none does.
   */
  meanings: ({ target: ColumnTarget; from: 'dialect' | 'name' | 'elsewhere' } | null)[]
}

function isAddress(targets: readonly ColumnTarget[] | undefined): boolean {
  return targets?.[0]?.kind === 'address'
}

/**
 * What a dialect knows a header for. Beside parts of an address under names that are not its own, one that it has no
 * field for may be such a part too: Outlook's `Ort` is a meeting's, the one beside `PLZ` is a town.
 */
function dialectMeanings({ lookUp }: ReadyDialect, keys: readonly string[]) {
  const hasOthers = keys.some((key) => lookUp(key) === undefined && isAddress(synonymsOf(key)))
  return (key: string): readonly ColumnTarget[] | undefined => {
    const known = lookUp(key)
    const isOthers = hasOthers && known?.[0]?.kind === 'unknown' && isAddress(synonymsOf(key))
    return isOthers ? undefined : known
  }
}

/** Understands a row of headers by the tables of names: as one dialect's, else each by itself. */
export function readHeaders(header: readonly string[]): ReadHeaders {
  const keys = header.map(headerKey)
  const dialect = findDialect(keys)
  const inDialect = dialect && dialectMeanings(dialect, keys)
  const times = new Map<string, number>()
  const meanings = keys.map((key, index) => {
    const time = times.get(key) ?? 0
    times.set(key, time + 1)
    const known = inDialect?.(key)
    const target = (known ?? synonymsOf(key) ?? annotated(header[index] ?? ''))?.at(
      Math.min(time, (known ?? []).length - 1),
    )
    if (target) return { target, from: known ? ('dialect' as const) : ('name' as const) }
    const elsewhere = agreed.get(key)
    return elsewhere ? { target: elsewhere, from: 'elsewhere' as const } : null
  })
  return { dialect: dialect?.name ?? null, meanings }
}

function synonymsOf(key: string): readonly ColumnTarget[] | undefined {
  return key === '' ? undefined : (numbered(key) ?? synonyms(key))
}

// At the end; `Tel (Home)` says for what.
const NOTE = /\s*(?:\[[^\]]*\]|\(([^)]*)\))\s*$/
const COUNTED = new Set<ColumnTarget['kind']>(['text', 'phone', 'email', 'url'])

/** What a header means without what is said beside it (`First Name [Required]`) or its number (`Firma 2`). */
function annotated(header: string): readonly ColumnTarget[] | undefined {
  const said = NOTE.exec(header)?.[1] ?? ''
  const bare = headerKey(phoneLabelIn(said) === 'other' ? header.replace(NOTE, '') : header)
  const found = synonymsOf(bare)
  if (found) return found
  const [, name = ''] = /^(\D+)\d$/.exec(bare) ?? []
  const counted = synonymsOf(name)
  return counted?.every((target) => COUNTED.has(target.kind)) ? counted : undefined
}

/** Whether any dialect or the synonyms know a header. */
export function isKnownName(header: string): boolean {
  const key = headerKey(header)
  if (key === '') return false
  return (
    synonymsOf(key) !== undefined ||
    annotated(header) !== undefined ||
    readyDialects.some((dialect) => dialect.lookUp(key) !== undefined)
  )
}
