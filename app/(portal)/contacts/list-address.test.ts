import { describe, expect, it } from 'vitest'
import {
  coworkersOf,
  filterOf,
  matchingOf,
  orderOf,
  readListAddress,
  sizeOf,
  sortHrefs,
  withoutFilter,
} from './list-address'

const read = (parameters: Record<string, string | string[]>) => readListAddress(Promise.resolve(parameters))

describe('the address of a list of contacts', () => {
  it('sorts by name, fifty a page, when it says nothing', async () => {
    const address = await read({})
    expect(orderOf(address)).toEqual({ sort: 'name', direction: 'asc' })
    expect(sizeOf(address)).toBe(50)
  })

  it.each([
    ['-company', 'company', 'desc'],
    ['updated', 'updated', 'asc'],
    ['password', 'name', 'asc'],
    ['--name', 'name', 'asc'],
  ])('sort=%s is %s %s', async (sort, column, direction) => {
    expect(orderOf(await read({ sort }))).toEqual({ sort: column, direction })
  })

  it.each([
    ['25', 25],
    ['100', 100],
    ['1000000', 50],
    ['-1', 50],
  ])('size=%s is %d rows', async (size, rows) => {
    expect(sizeOf(await read({ size }))).toBe(rows)
  })

  it('takes the first of a repeated parameter', async () => {
    expect(await read({ q: ['ana', 'bea'] })).toMatchObject({ q: 'ana' })
  })

  it('turns the sorted column round, keeps the search and begins at the first page', async () => {
    const address = await read({ q: 'ana', after: 'abc' })
    expect(sortHrefs('/contacts', address)).toMatchObject({
      name: '/contacts?q=ana&sort=-name',
      company: '/contacts?q=ana&sort=company',
      updated: '/contacts?q=ana&sort=-updated',
    })
  })
})

describe('the filter of a list of contacts', () => {
  const id = '01900000-0000-7000-8000-000000000000'

  it.each([
    ['', {}],
    ['all', {}],
    ['mine', { book: 'mine' }],
    ['shared', { book: 'shared' }],
    ['granted', { book: 'granted' }],
    ['favorites', { favorite: true }],
    [`number:${id}`, { numberId: id }],
    ['tag:VIP: a\nb', { tag: 'VIP: a\nb' }],
    ['everybody', {}],
  ])('%s', (filter, named) => {
    expect(filterOf({ filter })).toEqual(named)
    expect(coworkersOf({ filter })).toBeNull()
  })

  it.each([
    ['coworkers', {}],
    [`department:${id}`, { departmentId: id }],
    [`site:${id}`, { siteId: id }],
    ['site:somewhere', null],
  ])('%s names coworkers', (filter, named) => {
    expect(coworkersOf({ filter })).toEqual(named)
  })

  it('goes together with a search, and a tag of the address goes before its own', () => {
    expect(matchingOf({ q: 'ana', tag: '', filter: 'tag:VIP' })).toEqual({ search: 'ana', tag: 'VIP' })
    expect(matchingOf({ q: '', tag: 'old', filter: 'mine' })).toEqual({
      book: 'mine',
      search: '',
      tag: 'old',
    })
  })
})

it('a filter of what is no longer there goes, with what was selected in its list; what is told and searched stays', () => {
  const given = {
    q: 'ana',
    tag: 'VIP',
    filter: 'number:1',
    sort: '-name',
    after: 'x',
    all: '1',
    id: ['1', '2'],
  }
  const tells = { done: 'access', count: '2', told: 'mark' }
  expect(withoutFilter('/contacts', { ...given, ...tells })).toBe(
    '/contacts?q=ana&tag=VIP&sort=-name&done=access&count=2&told=mark&filter=all',
  )
})
