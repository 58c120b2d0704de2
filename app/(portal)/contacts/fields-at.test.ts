import { expect, it } from 'vitest'
import { contactInput } from '@/core/contacts/contact'
import type { Revision } from '@/core/contacts/history'
import { fieldsAt } from './fields-at'

const revision = (version: number, changes: Revision['changes']): Revision => ({
  id: String(version),
  version,
  action: 'updated',
  at: new Date(0),
  actorName: 'Ana',
  door: 'form',
  changes,
  restorable: false,
  access: null,
})

it('a contact is what it was when its later changes are taken back', () => {
  const now = contactInput.parse({ firstName: 'Ana', title: 'third', company: 'Acme' })
  const history = [
    revision(3, [{ field: 'title', before: 'second', after: 'third' }]),
    revision(2, [
      { field: 'title', before: 'first', after: 'second' },
      { field: 'company', before: '', after: 'Acme' },
    ]),
    revision(1, []),
  ]
  expect(fieldsAt(now, history, 3)).toMatchObject({ title: 'third', company: 'Acme' })
  expect(fieldsAt(now, history, 2)).toMatchObject({ title: 'second', company: 'Acme' })
  expect(fieldsAt(now, history, 1)).toMatchObject({ title: 'first', company: '', firstName: 'Ana' })
})
