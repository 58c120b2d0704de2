import fc from '@/core/testing/fast-check'
import { scopes } from '@/core/access/scope'
import type { ModelContact, ModelGrant, ModelWorld } from './access-model'

const NAMES = ['Alder', 'Birch', 'Cedar', 'Alder Birch', 'Éalder', '山田']
const TAGS = ['', '', 'vip', 'Ärzte']

const place = (count: number) => fc.integer({ min: 0, max: Math.max(0, count - 1) })

function grants(users: number, numbers: number): fc.Arbitrary<ModelGrant[]> {
  const member = fc.record({ kind: fc.constant('member' as const), at: place(users), canEdit: fc.boolean() })
  const line = fc.record({ kind: fc.constant('number' as const), at: place(numbers), canEdit: fc.boolean() })
  return fc.uniqueArray(numbers > 0 ? fc.oneof(member, line) : member, {
    maxLength: 3,
    selector: ({ kind, at }) => `${kind} ${at}`,
  })
}

function contact(users: number, numbers: number): fc.Arbitrary<ModelContact> {
  const rarely = fc.integer({ min: 0, max: 5 }).map((drawn) => drawn === 0)
  return fc
    .record({
      name: fc.constantFrom(...NAMES),
      tag: fc.constantFrom(...TAGS),
      owner: fc.option(place(users), { freq: 4 }),
      sharedBy: fc.option(place(users)),
      grants: grants(users, numbers),
      deleted: rarely,
      sealed: rarely,
      stars: fc.uniqueArray(place(users), { maxLength: 3 }),
    })
    .map((drawn) => ({
      ...drawn,
      // A Shared Contact has no grants and is never sealed; one that has an owner was shared by nobody.
      grants:
        drawn.owner === null
          ? []
          : drawn.grants.filter(({ kind, at }) => kind === 'number' || at !== drawn.owner),
      sealed: drawn.owner !== null && drawn.sealed,
      sharedBy: drawn.owner === null ? drawn.sharedBy : null,
    }))
}

/** Random domains: users of every scope, some of whom left, numbers, and contacts given to anybody. */
export const worlds: fc.Arbitrary<ModelWorld> = fc
  .record({ users: fc.integer({ min: 2, max: 5 }), numbers: fc.integer({ min: 0, max: 3 }) })
  .chain(({ users, numbers }) =>
    fc.record({
      openExport: fc.boolean(),
      openSharing: fc.boolean(),
      openEditing: fc.boolean(),
      users: fc.array(
        fc.record({
          scope: fc.constantFrom(...scopes.filter((scope) => scope !== 'no-portal')),
          deactivated: fc.integer({ min: 0, max: 4 }).map((drawn) => drawn === 0),
        }),
        { minLength: users, maxLength: users },
      ),
      numbers: fc.array(fc.record({ members: fc.uniqueArray(place(users), { maxLength: users }) }), {
        minLength: numbers,
        maxLength: numbers,
      }),
      contacts: fc.array(contact(users, numbers), { minLength: 1, maxLength: 12 }),
    }),
  )
