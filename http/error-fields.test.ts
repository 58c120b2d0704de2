import { expect, test } from 'vitest'
import { errorFields } from './error-fields'

test('an error says what and where', () => {
  const fields = errorFields(new TypeError('x is not a function'))
  expect(fields).toMatchObject({ type: 'TypeError', message: 'x is not a function' })
  expect(fields.where[0]).toContain('error-fields.test.ts')
})

test('an error of the database keeps what people typed to itself', () => {
  const cause = Object.assign(new Error('duplicate key'), {
    name: 'PostgresError',
    code: '23505',
    detail: 'Key (email)=(olga@acme.example) already exists.',
  })
  const query = Object.assign(new Error('Failed query: insert … params: olga@acme.example', { cause }), {
    query: 'insert …',
    params: ['olga@acme.example'],
  })
  for (const error of [cause, query]) {
    expect(errorFields(error)).toMatchObject({ code: '23505' })
    expect(JSON.stringify(errorFields(error))).not.toContain('olga')
  }
})

test('a thrown value that is no error is not quoted', () => {
  expect(errorFields('olga@acme.example')).toEqual({ type: 'string', where: [] })
})

test('a copy of a failed query, as text, is not quoted either', () => {
  const copy = new Error('Failed query: insert … params: olga@acme.example')
  expect(JSON.stringify(errorFields(copy))).not.toContain('olga')
})
