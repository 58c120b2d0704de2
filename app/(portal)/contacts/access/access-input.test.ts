import { describe, expect, it } from 'vitest'
import { newId } from '@/core/access/id'
import type { AccessSummary } from '@/core/contacts/access-summary'
import { changeOf } from './access-input'
import { asItIs, newRow, type GrantRow, type Level } from './grant-row'

const [ana, luis, line] = [newId(), newId(), newId()]
const row = (id: string, level: Level, kind: 'member' | 'number' = 'member'): GrantRow => ({
  ...newRow(kind, id, ''),
  level,
})

describe('the form of who has contacts', () => {
  it('gives them to exactly whom it names', () => {
    const grants = [row(ana, 'edit'), row(luis, 'none'), row(line, 'view', 'number')]
    expect(changeOf({ who: 'members', grants })).toEqual({
      mode: 'set',
      grants: [
        { userId: ana, canEdit: true },
        { numberId: line, canEdit: false },
      ],
    })
  })

  it('adds and removes only, and leaves what is as it is', () => {
    const grants = [row(ana, 'keep'), row(luis, 'none'), row(line, 'edit', 'number')]
    expect(changeOf({ who: 'adjust', grants })).toEqual({
      mode: 'adjust',
      grants: [{ numberId: line, canEdit: true }],
      without: [{ userId: luis }],
    })
  })

  it('has to say for everybody what they have when it is to be the same for all', () => {
    const late = () => changeOf({ who: 'members', grants: [row(ana, 'edit'), row(luis, 'keep')] })
    expect(late).toThrow(expect.objectContaining({ fields: { 'grants[1].level': [{ key: 'level-open' }] } }))
  })

  it.each([
    ['members', [row(ana, 'none')]],
    ['adjust', [row(ana, 'keep')]],
    ['adjust', []],
  ] as const)('has to name somebody when it is for %s', (who, grants) => {
    const nobody: unknown = expect.objectContaining({ fields: { find: [{ key: 'nobody-chosen' }] } })
    expect(() => changeOf({ who, grants: [...grants] })).toThrow(nobody)
  })

  it('takes no id that is none', () => {
    expect(() => changeOf({ who: 'members', grants: [row('x', 'edit')] })).toThrow(
      expect.objectContaining({ code: 'invalid' }),
    )
  })
})

describe('what the form shows at first', () => {
  const summary: AccessSummary = {
    changeable: 2,
    workspace: 0,
    private: 0,
    fixed: { count: 0, names: [] },
    mark: '',
    grants: [],
  }
  const share = (id: string, count: number, editing: number) =>
    ({ kind: 'member', id, name: '', count, editing }) as const

  it.each([
    [{ workspace: 2 }, 'workspace'],
    [{ private: 2 }, 'private'],
    [{ private: 1, workspace: 1 }, 'adjust'],
    [{ grants: [share(ana, 2, 2), share(luis, 2, 0)] }, 'members'],
    [{ grants: [share(ana, 2, 2), share(luis, 1, 1)], private: 0 }, 'adjust'],
  ] as const)('of %j is “%s”', (given, choice) => {
    expect(asItIs({ ...summary, ...given, grants: 'grants' in given ? [...given.grants] : [] }).choice).toBe(
      choice,
    )
  })

  it('leaves as it is what differs from contact to contact', () => {
    const grants = [share(ana, 2, 2), share(luis, 2, 0), share(line, 2, 1), share(newId(), 1, 1)]
    expect(asItIs({ ...summary, grants }).rows.map(({ level }) => level)).toEqual([
      'edit',
      'view',
      'keep',
      'keep',
    ])
  })
})
