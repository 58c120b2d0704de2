import { describe, expect, it } from 'vitest'
import type { GrantRow, Level } from './grant-row'
import { mergeRows } from './merge-rows'

const row = (who: string, level: Level, had: string): GrantRow => ({ who, name: who, level, had })

describe('the rows of a form whose access was changed meanwhile', () => {
  it.each<[string, GrantRow, GrantRow, Level]>([
    ['stays as chosen', row('ana', 'none', '1/1'), row('ana', 'view', '1/0'), 'none'],
    [
      'is as it is now where nothing was chosen',
      row('ana', 'edit', '1/1'),
      row('ana', 'view', '1/0'),
      'view',
    ],
  ])('%s', (_, mine, now, level) => {
    expect(mergeRows([mine], [now], 1)).toEqual([{ ...now, level, changed: true }])
  })

  it('has whoever was given it meanwhile, and says so', () => {
    expect(mergeRows([row('ana', 'edit', '0/0')], [row('eva', 'view', '1/0')], 1)).toEqual([
      { ...row('eva', 'view', '1/0'), changed: true },
      row('ana', 'edit', '0/0'),
    ])
  })

  it('takes nobody in again who lost it meanwhile, unless that was chosen', () => {
    const mine = [row('ana', 'edit', '1/1'), row('luis', 'edit', '1/0')]
    expect(mergeRows(mine, [], 1)).toEqual([
      { ...row('ana', 'none', '0/0'), changed: true },
      { ...row('luis', 'edit', '0/0'), changed: true },
    ])
  })

  it('of several compares on how many of them somebody has it', () => {
    const mine = [row('ana', 'keep', '2/1'), row('luis', 'view', '3/0')]
    const now = [row('ana', 'edit', '3/3'), row('luis', 'view', '3/0')]
    expect(mergeRows(mine, now, 3)).toEqual([
      { ...row('ana', 'edit', '3/3'), changed: true },
      { ...row('luis', 'view', '3/0'), changed: false },
    ])
  })
})
