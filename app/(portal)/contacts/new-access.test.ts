import { expect, it } from 'vitest'
import { newAccess } from './new-access'

function sent(fields: Record<string, string>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return newAccess(form)
}

it('a form that does not ask adds a Shared Contact', () => {
  expect(sent({})).toBe('workspace')
  expect(sent({ who: 'workspace', numbers: 'n' })).toBe('workspace')
})

it('whoever is on the number may edit what is added to it', () => {
  expect(sent({ who: 'number', numbers: 'n' })).toEqual([{ numberId: 'n', canEdit: true }])
  expect(sent({ who: 'number' })).toEqual([{ numberId: '', canEdit: true }])
})

it('anything else is for whoever adds it alone', () => {
  expect(sent({ who: 'me', numbers: 'n' })).toEqual([])
  expect(sent({ who: 'everybody' })).toEqual([])
})
