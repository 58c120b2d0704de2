import { expect, it } from 'vitest'
import { isId, newId } from '@/core/access/id'
import { columns } from './fill'

it('fills in contacts whose ids are UUIDs and rise, or the verbs would leave most of them out', () => {
  const ids = [...columns({ id: newId(), count: 500, seed: 3 })].map(({ id }) => String(id))
  expect(ids.filter((id) => !isId(id))).toEqual([])
  expect(ids).toEqual(ids.toSorted())
})
