import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { isWithinBounds } from './form-bounds'
import { readSubmission, unreadable } from './submission'

const formOf = (...names: string[]) => {
  const form = new FormData()
  for (const name of names) form.append(name, '1')
  return form
}

describe('the bounds of a form', () => {
  it.each(['lastName', 'phones[0].value', 'phones[999].value', 'id'])('take a field named %s', (name) => {
    expect(isWithinBounds(formOf(name))).toBe(true)
  })

  it.each(['phones[1000].value', 'email[9999999]', 'a[0].b[99999999999999999999]', 'x'.repeat(201)])(
    'refuse a field named %s',
    (name) => {
      expect(isWithinBounds(formOf(name))).toBe(false)
    },
  )

  it('refuse more fields than a form of ours has', () => {
    expect(isWithinBounds(formOf(...Array<string>(5_001).fill('id')))).toBe(false)
  })

  it('keep an endless list from being parsed', () => {
    const schema = z.object({ phones: z.array(z.object({ value: z.string() })) })
    expect(readSubmission(schema, formOf('phones[9999999].value'))).toEqual({ values: {}, wrong: unreadable })
  })
})
