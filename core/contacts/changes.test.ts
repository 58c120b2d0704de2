import { describe, expect, it } from 'vitest'
import { changesBetween } from './changes'

describe('what changed between two states of a contact', () => {
  it('is nothing when they are equal, whatever the order of keys', () => {
    const before = { phones: [{ label: 'work', value: '1', extension: '2' }] }
    const after = { phones: [{ extension: '2', value: '1', label: 'work' }] }
    expect(changesBetween(before, after)).toEqual([])
  })

  it('is every filled field when there was nothing before', () => {
    expect(changesBetween(null, { lastName: 'A', title: '', tags: ['VIP'], phones: [] })).toEqual([
      { field: 'lastName', before: '', after: 'A' },
      { field: 'tags', before: [], after: ['VIP'] },
    ])
  })

  it('counts the order of a list', () => {
    expect(changesBetween({ tags: ['a', 'b'] }, { tags: ['b', 'a'] })).toHaveLength(1)
  })

  it('takes a field that one of them does not know as empty', () => {
    expect(changesBetween({ nickname: 'Ani' }, {})).toEqual([{ field: 'nickname', before: 'Ani', after: '' }])
    expect(changesBetween({}, { nickname: '' })).toEqual([])
  })
})
