import { expect, test } from 'vitest'
import type { Logger } from 'pino'
import { createLog, loggedPath, logConsoleErrors } from './log'

test('a search is not logged', () => expect(loggedPath('/contacts?q=Müller')).toBe('/contacts'))

test('a one-time token is not logged', () => {
  expect(loggedPath('/reset/Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4?x=1')).toBe('/reset/…')
})

test('the id of a record is logged', () => {
  const path = '/contacts/0198c1f2-7b1c-7e7e-9c3a-1f2e3d4c5b6a/history'
  expect(loggedPath(path)).toBe(path)
})

test('a long path is cut', () => expect(loggedPath('/a'.repeat(1000))).toHaveLength(200))

/** What is logged meanwhile, a line each. */
function logged(work: (log: Logger) => void): string[] {
  const lines: string[] = []
  const { error } = console
  try {
    work(createLog('info', { write: (line) => void lines.push(line) }))
  } finally {
    console.error = error
  }
  return lines
}

const cause = Object.assign(new Error('olga@acme.example is there'), { name: 'PostgresError', code: '23505' })
const failed = new Error('Failed query: select 1 params: olga@acme.example', { cause })

test('an error leaves its kind and its place, and no statement or value, in any part of its line', () => {
  const lines = logged((log) => {
    log.error({ err: failed })
    log.warn({ err: cause }, 'background work failed')
  })
  expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { level: 50, err: { type: 'Error', code: '23505' } },
    { level: 40, err: { type: 'PostgresError', code: '23505' }, msg: 'background work failed' },
  ])
  expect(lines.join('')).not.toMatch(/select|olga/)
})

test('what libraries write is kept, but for statements, and the words beside an error', () => {
  const lines = logged((log) => {
    logConsoleErrors(log)
    console.error('The page', 'Failed query: select 1 params: olga@acme.example')
    console.error('While rendering for olga@acme.example', failed)
  })
  expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { msg: 'The page' },
    { err: { type: 'Error', code: '23505' } },
  ])
  expect(lines.join('')).not.toMatch(/select|olga/)
})
