import { describe, expect, it } from 'vitest'
import { passwordProblem } from './rules'

const owner = { email: 'regula.hottinger@acme.example', name: 'Regula Hottinger' }
const problem = (password: string) => passwordProblem(password, owner)?.key

describe('a password', () => {
  it.each(['a quiet blue bicycle', 'mädchen-trinkt-tee', '長いパスワードは安全ですよね', 'vq3xW9tzLmfa'])(
    'can be %j',
    (password) => expect(problem(password)).toBeUndefined(),
  )

  it.each([
    ['', 'password-too-short'],
    ['eleven char', 'password-too-short'],
    ['🦊🦊🦊🦊🦊🦊', 'password-too-short'],
    ['x'.repeat(201), 'password-too-long'],
    ['é'.repeat(101), 'password-too-long'],
    ['a quiet\0 blue bicycle', 'password-characters'],
    ['1qaz2wsx3edc', 'password-common'],
    ['Qwerty123456', 'password-common'],
    ['passwordpassword', 'password-common'],
    ['needforspeed', 'password-common'],
    ['need for speed', 'password-common'],
    ['aaaaaaaaaaaaaa', 'password-common'],
    ['121212121212', 'password-common'],
    ['regula.hottinger@acme.example', 'password-names-you'],
    ['ReguLa Hottinger', 'password-names-you'],
    ['hottinger.regula1984!', 'password-names-you'],
    ['Hottinger2026!', 'password-names-you'],
    ['Commonbook2026', 'password-names-you'],
  ])('cannot be %j', (password, key) => {
    expect(problem(password)).toBe(key)
  })
})
