import { describe, expect, it } from 'vitest'
import { argon2Options, hashPassword, verifyPassword } from './hash'

describe('what is stored of a password', () => {
  it('is an Argon2id hash of its own each time', async () => {
    const first = await hashPassword('a quiet blue bicycle')
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await hashPassword('a quiet blue bicycle')).not.toBe(first)
  })

  it('answers to that password alone', async () => {
    const stored = await hashPassword('a quiet blue bicycle')
    expect(await verifyPassword(stored, 'a quiet blue bicycle')).toBe(true)
    expect(await verifyPassword(stored, 'a quiet blue bicycle ')).toBe(false)
  })

  it('answers however the keyboard composes its accents', async () => {
    expect(
      await verifyPassword(await hashPassword('cafe\u0301 au lait, merci'), 'caf\u00e9 au lait, merci'),
    ).toBe(true)
  })

  it('is nothing for somebody without a password, whatever is typed', async () => {
    expect(await verifyPassword(null, '')).toBe(false)
  })
})

describe('many at once', () => {
  it('are refused rather than left waiting for minutes', async () => {
    const tries = Array.from({ length: 120 }, () => verifyPassword(null, 'x'))
    const outcomes = await Promise.allSettled(tries)
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected')
    expect(refused.length).toBeGreaterThan(0)
    expect(refused[0]).toMatchObject({ reason: { code: 'rate-limited' } })
    expect(outcomes.length - refused.length).toBeGreaterThanOrEqual(64)
  })

  it('use as much memory as is meant', () => {
    expect(argon2Options.memoryCost * 1024).toBe(19 * 1024 * 1024)
  })
})
