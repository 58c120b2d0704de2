import { describe, expect, test } from 'vitest'
import { testEnvironment } from './program'
import { countPlaywright, countVitest } from './reports'
import { lastLine, skipProblems, timesLine, total } from './tally'

test('the parts add up to one line', () => {
  const parts = [
    { passed: 2, failed: 1, skipped: [] },
    { passed: 3, failed: 0, skipped: ['a b'] },
  ]
  expect(lastLine(total(parts))).toBe('5 passed, 1 failed, 1 skipped')
})

test('each part says how long it took', () => {
  expect(timesLine(new Map([['Checks', 24_600]]), 61_200)).toBe('Checks: 25 s · All: 61 s')
})

test('a skipped test needs a reason', () => {
  expect(skipProblems(['a', 'b'], { a: 'needs a printer' })).toEqual([expect.stringContaining(': b')])
})

describe('Vitest’s report', () => {
  const file = (status: string, ...statuses: string[]) => ({
    status,
    assertionResults: statuses.map((found) => ({ status: found, fullName: `users ${found}` })),
  })

  test('is counted', () => {
    const report = {
      testResults: [file('failed', 'passed', 'failed', 'pending'), file('passed', 'passed', 'todo')],
    }
    expect(countVitest(report)).toEqual({ passed: 2, failed: 1, skipped: ['users pending', 'users todo'] })
  })

  test('with a file that does not load has a failure', () => {
    expect(countVitest({ testResults: [file('failed')] }).failed).toBe(1)
  })

  test('of another form is refused', () => {
    expect(() => countVitest({})).toThrow()
  })
})

describe('Playwright’s report', () => {
  const specs = (...statuses: string[]) => statuses.map((status) => ({ title: status, tests: [{ status }] }))

  test('is counted, and a test that failed before it passed is named', () => {
    const inner = { title: 'as a basic user', specs: specs('skipped', 'flaky') }
    const report = {
      suites: [{ title: 'users.spec.ts', specs: specs('expected', 'unexpected'), suites: [inner] }],
      errors: [],
    }
    expect(countPlaywright(report)).toEqual({
      passed: 2,
      failed: 1,
      skipped: ['users.spec.ts as a basic user skipped'],
      unsteady: ['users.spec.ts as a basic user flaky'],
    })
  })

  test('with more than three tests that failed before they passed has failed', () => {
    const suites = [{ title: 'users.spec.ts', specs: specs('flaky', 'flaky', 'flaky', 'flaky', 'expected') }]
    expect(countPlaywright({ suites, errors: [] })).toMatchObject({ passed: 1, failed: 4 })
  })

  test('with an error outside the tests has a failure', () => {
    expect(countPlaywright({ suites: [], errors: [{ message: 'no portal' }] }).failed).toBe(1)
  })
})

test('the tests never meet the settings of a real portal', () => {
  const environment = {
    PATH: '/bin',
    DATABASE_URL: 'postgresql://real',
    AUTH_SECRET: 'x',
    NODE_ENV: 'production',
  } as const
  const kept = testEnvironment(environment)
  expect(kept.PATH).toBe('/bin')
  expect(Object.values(kept)).not.toContain('postgresql://real')
  expect([kept.AUTH_SECRET, kept.NODE_ENV]).toEqual([undefined, undefined])
})
