import { describe, expect, it } from 'vitest'
import { contactInput, type ContactDraft } from './contact'
import { displayName } from './contact-name'
import { fieldsOf } from './contact-fields'
import { toContactRow } from './contact-row'
import { duplicateGroups, type GroupMember, type SharedKey } from './duplicate-groups'

function member(id: string, draft: ContactDraft, externalId = ''): GroupMember {
  const row = toContactRow(contactInput.parse(draft), { country: 'CH', externalId })
  const createdAt = new Date(`2026-01-${id.padStart(2, '0')}`)
  return {
    id,
    version: 1,
    name: displayName(row),
    createdAt,
    fields: fieldsOf(row),
    matchKeys: row.matchKeys,
    access: '',
  }
}

function groupsOf(...members: GroupMember[]) {
  const ids = new Map<string, string[]>()
  for (const { id, matchKeys } of members)
    for (const key of matchKeys) ids.set(key, [...(ids.get(key) ?? []), id])
  const keys: SharedKey[] = [...ids]
    .map(([key, all]) => ({ key, ids: all }))
    .filter((one) => one.ids.length > 1)
  const { groups, shared } = duplicateGroups(members, keys)
  return {
    groups: groups.map((group) => ({ ...group, members: group.members.map(({ id }) => id) })),
    shared,
  }
}

const phones = (...values: string[]) => values.map((value) => ({ label: 'work', value }))
const ana = { firstName: 'Ana', lastName: 'Pérez', company: 'Acme' }
const bob = { firstName: 'Bob', lastName: 'Smith' }

describe('contacts are a group', () => {
  it('when they have a number in common, however it is written', () => {
    const { groups } = groupsOf(
      member('1', { ...ana, phones: phones('044 668 18 00') }),
      member('2', { ...bob, phones: phones('+41 44 668 18 00') }),
    )
    expect(groups).toEqual([
      { members: ['1', '2'], why: [{ kind: 'phone', value: '+41446681800' }], likeness: 'other' },
    ])
  })

  it('when name and company are the same, without accents and in any order', () => {
    const { groups } = groupsOf(
      member('1', ana),
      member('2', { firstName: 'perez', lastName: 'ANA', company: 'acme' }),
    )
    expect(groups).toEqual([
      { members: ['1', '2'], why: [{ kind: 'name', value: 'Ana Pérez, Acme' }], likeness: 'same-name' },
    ])
  })

  it('when another program calls them the same', () => {
    const { groups } = groupsOf(member('1', ana, 'g-7'), member('2', bob, 'g-7'))
    expect(groups[0]?.why).toEqual([{ kind: 'id', value: 'g-7' }])
  })

  it('one group when several keys connect them', () => {
    const { groups } = groupsOf(
      member('1', { ...ana, phones: phones('044 668 18 00') }),
      member('2', { ...bob, phones: phones('044 668 18 00'), emails: phones('b@x.example') }),
      member('3', { lastName: 'Smith', emails: phones('B@x.example') }),
      member('4', { lastName: 'Alone', phones: phones('044 668 18 01') }),
    )
    expect(groups.map((group) => group.members.toSorted())).toEqual([['1', '2', '3']])
  })

  it('but not for a short number alone, which many have', () => {
    const short = { phones: phones('20455') }
    expect(groupsOf(member('1', { ...ana, ...short }), member('2', { ...bob, ...short })).groups).toEqual([])
    const { groups } = groupsOf(
      member('1', { ...ana, ...short }),
      member('2', { ...ana, company: '', ...short }),
    )
    expect(groups).toEqual([
      { members: ['1', '2'], why: [{ kind: 'phone', value: '20455' }], likeness: 'same-name' },
    ])
  })

  it('nor when they have neither a name nor a company that could be compared', () => {
    expect(groupsOf(member('1', { company: '!!!' }), member('2', { company: '???' })).groups).toEqual([])
  })
})

describe('a group is exact', () => {
  const exactness = (one: ContactDraft, other: ContactDraft) =>
    groupsOf(member('1', one), member('2', other)).groups[0]?.likeness

  it('when they are called the same and nothing contradicts', () => {
    expect(exactness({ ...ana, title: 'Head' }, { ...ana, phones: phones('044 668 18 00') })).toBe('exact')
    const number = { phones: phones('044 668 18 00') }
    expect(exactness({ ...ana, ...number }, { ...ana, company: '', ...number })).toBe('exact')
  })

  it('not when they contradict', () => {
    expect(exactness({ ...ana, title: 'Head' }, { ...ana, title: 'Chief' })).toBe('same-name')
  })

  it('not when a person and a company have the same number', () => {
    const number = { phones: phones('044 668 18 00') }
    expect(exactness({ ...bob, ...number }, { company: 'Acme', ...number })).toBe('other')
  })

  it('not for a name without a company, or a company without a name, alone', () => {
    expect(exactness({ ...bob, phones: phones('044 668 18 00') }, bob)).toBe('same-name')
    expect(exactness({ company: 'Acme', notes: 'Bern' }, { company: 'Acme', notes: 'Basel' })).toBe(
      'same-name',
    )
  })

  it('not when one contact could not hold all of it', () => {
    const many = (from: number) => phones(...Array.from({ length: 30 }, (_, index) => `${from + index}`))
    expect(exactness({ ...ana, phones: many(100) }, { ...ana, phones: many(200) })).toBe('same-name')
  })
})

describe('groups', () => {
  it('of exact ones stand by themselves, also when all have the office’s number', () => {
    const office = { phones: phones('044 668 18 00') }
    const { groups } = groupsOf(
      member('1', { ...ana, ...office }),
      member('2', { ...ana, ...office }),
      member('3', { ...bob, ...office }),
      member('4', { ...bob, ...office }),
      member('5', { lastName: 'X', ...office }),
      member('6', { lastName: 'Y', ...office }),
    )
    expect(groups.map(({ members, likeness }) => [likeness, ...members])).toEqual([
      ['exact', '1', '2'],
      ['exact', '3', '4'],
      ['other', '5', '6'],
    ])
  })

  it('come with the exact ones first, then those called the same, then the others', () => {
    const number = (last: number) => ({ phones: phones(`044 668 18 0${last}`) })
    const { groups } = groupsOf(
      member('1', { lastName: 'A', ...number(1) }),
      member('2', { lastName: 'B', ...number(1) }),
      member('3', { lastName: 'C', title: 'x', ...number(2) }),
      member('4', { lastName: 'C', title: 'y', ...number(2) }),
      member('5', { lastName: 'D', ...number(3) }),
      member('6', { lastName: 'D', ...number(3) }),
    )
    expect(groups.map(({ members, likeness }) => [likeness, ...members])).toEqual([
      ['exact', '5', '6'],
      ['same-name', '3', '4'],
      ['other', '1', '2'],
    ])
  })

  it('keep the fullest contact, of equally full ones the oldest', () => {
    const { groups } = groupsOf(member('1', ana), member('3', { ...ana, title: 'Head' }), member('2', ana))
    expect(groups[0]?.members).toEqual(['3', '1', '2'])
  })

  it('are not made by what more than twenty have; that is told beside', () => {
    const office = phones('044 668 18 00')
    const many = Array.from({ length: 21 }, (_, index) =>
      member(`${index + 1}`, { lastName: `N${index}`, phones: office }),
    )
    const twin = member('22', { lastName: 'N3', company: '', notes: 'again' })
    const { groups, shared } = groupsOf(...many, twin)
    expect(shared).toEqual([{ kind: 'phone', value: '+41446681800', count: 21 }])
    expect(groups.map(({ members }) => members)).toEqual([['4', '22']])
  })

  it('of more than twenty in a chain fall apart into those with the same name', () => {
    const chain = Array.from({ length: 24 }, (_, index) =>
      member(`${index + 1}`, {
        lastName: index < 2 ? 'Twin' : `N${index}`,
        title: `T${index}`,
        emails: phones(`${index}@x.example`, `${index + 1}@x.example`),
      }),
    )
    expect(groupsOf(...chain).groups.map(({ members }) => members)).toEqual([['1', '2']])
  })
})
