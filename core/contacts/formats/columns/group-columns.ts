import type { ColumnTarget, GroupedTarget } from './column-target'

type Group = { number: number; parts: Set<string>; label: string }

const VALUES = new Set(['value', 'valueAndExtension'])

function partOf(target: GroupedTarget): string {
  return VALUES.has(target.part) ? 'value' : target.part
}

// These have no extension of the company's phone system.
const OUTSIDE = new Set(['mobile', 'home', 'fax', 'pager'])

/** Whether an extension and a number are of two phones: `Ext` beside `Mobile` is the desk's. */
function areApart(group: Group, target: GroupedTarget): boolean {
  const part = partOf(target)
  const isPair =
    (part === 'extension' && group.parts.has('value')) || (part === 'value' && group.parts.has('extension'))
  return isPair && group.label !== target.label && (OUTSIDE.has(group.label) || OUTSIDE.has(target.label))
}

// A value begins the next row, except after a label, an area code or the like that still waits for one.
function isOpenFor(group: Group, target: GroupedTarget): boolean {
  const part = partOf(target)
  if (group.parts.has(part) || areApart(group, target)) return false
  if (target.kind === 'address') return part === 'label' || group.label === target.label || group.label === ''
  if (part === 'areaCode' || part === 'countryCode') return !group.parts.has('value')
  return true
}

// An extension whose header says of which number it is need not stand beside it.
function rowsBeside(groups: readonly Group[], target: GroupedTarget): readonly Group[] {
  const isExtension = partOf(target) === 'extension' && target.label !== ''
  const its = isExtension
    ? groups.findLast(({ label, parts }) => label === target.label && !parts.has('extension'))
    : undefined
  return its ? [its] : groups.slice(-1)
}

/**
 * Makes columns with group 0 into rows of the contact's lists, by their order: a label or extension goes with the
 * number beside it, parts of an address with the others of its label. Groups already given stay together; all are
 * numbered from 1 for each kind, in the order of their first column.
 */
export function groupColumns(targets: readonly ColumnTarget[]): ColumnTarget[] {
  const groups = new Map<string, Group[]>()
  const given = new Map<string, Group>()
  return targets.map((target) => {
    if (!('group' in target)) return target
    const ofKind = groups.get(target.kind) ?? []
    groups.set(target.kind, ofKind)
    const name = `${target.kind} ${target.group}`
    const isGiven = target.group > 0
    const candidates = target.kind === 'address' ? ofKind : rowsBeside(ofKind, target)
    const named = [...given.values()]
    let group = isGiven
      ? given.get(name)
      : candidates.findLast((other) => !named.includes(other) && isOpenFor(other, target))
    if (!group) {
      group = { number: ofKind.length + 1, parts: new Set(), label: '' }
      ofKind.push(group)
      if (isGiven) given.set(name, group)
    }
    group.parts.add(partOf(target))
    group.label ||= target.label
    return { ...target, group: group.number }
  })
}
