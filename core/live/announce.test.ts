import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import { changeAccess } from '@/core/contacts/change-access'
import { deleteMatching, tagMatching } from '@/core/contacts/change-matching'
import { createContact, type NewAccess } from '@/core/contacts/create'
import { setFavorite } from '@/core/contacts/favorite'
import { deleteContacts } from '@/core/contacts/delete'
import { historyOf } from '@/core/contacts/history'
import { leaveContact } from '@/core/contacts/leave'
import { mergeContacts } from '@/core/contacts/merge'
import { mergeExactGroups } from '@/core/contacts/merge-exact'
import { purgeDeletedContacts } from '@/core/contacts/purge'
import { restoreContacts } from '@/core/contacts/restore'
import { restoreRevision } from '@/core/contacts/restore-revision'
import { setGroupAside, showGroupAgain } from '@/core/contacts/set-aside'
import { tagContacts, untagContacts } from '@/core/contacts/tag'
import { undoBatch } from '@/core/contacts/undo-batch'
import { updateContact } from '@/core/contacts/update'
import { configureDomain } from '@/core/domains/configure'
import { domainSettings } from '@/core/domains/domain'
import { addImportPart } from '@/core/imports/add-part'
import { finishUpload } from '@/core/imports/finish-upload'
import { rehearseImport } from '@/core/imports/rehearse'
import { startImport } from '@/core/imports/start'
import { undoImport } from '@/core/imports/undo'
import { performImport } from '@/core/imports/work/perform'
import { runWaitingJobs } from '@/core/jobs/runner'
import { assignToNumber } from '@/core/numbers/assign'
import { unassignFromNumber } from '@/core/numbers/unassign'
import { createNumber } from '@/core/numbers/create'
import { removeNumber } from '@/core/numbers/remove'
import { updateNumber } from '@/core/numbers/update'
import { addContact, addContacts, addManyContacts, contactDraft } from '@/core/testing/contacts'
import { verbsIn } from '@/core/testing/isolation'
import { openEar, type Ear } from '@/core/testing/notices'
import { createDomain, createUser as member } from '@/core/testing/world'
import { createUnit } from '@/core/units/create'
import { mergeUnit } from '@/core/units/merge'
import { removeUnit } from '@/core/units/remove'
import { renameUnit } from '@/core/units/rename'
import { createUser } from '@/core/users/create'
import { deactivateUser } from '@/core/users/deactivate'
import { reactivateUser } from '@/core/users/reactivate'
import { updateUser } from '@/core/users/update'
import type { UserInput } from '@/core/users/user'
import { database } from '@/db/client'
import { testDatabase } from '@/db/testing/test-database'
import { announce } from './announce'

const urls = testDatabase()
let ear: Ear
beforeAll(async () => {
  ear = await openEar(urls.superuserUrl)
})
afterAll(() => ear.close())

/** What is there before a verb: contacts at version 1, of which `a` and `b` are the same. */
type World = { manager: Actor & { userId: string }; a: string; b: string }
type Write = (world: World) => Promise<unknown>
/** A verb: what has to be there first, and the write itself with what that gave. */
type Attempt = {
  verb: string
  before?: (world: World) => Promise<string>
  run: (world: World, made: string) => Promise<unknown>
}

const person = (change: Partial<UserInput> = {}): UserInput => ({
  firstName: 'Ana',
  lastName: 'Other',
  email: '',
  extension: '',
  departmentId: null,
  siteId: null,
  scope: 'no-portal',
  listed: true,
  ...change,
})
const seen = { version: 1 }
const other = contactDraft({ lastName: 'Other' })
const tagged = async ({ manager, a }: World) => (await tagContacts(manager, [a], 'VIP')).batchId
const file = 'First Name,Last Name\nCara,New\nDora,New\n'

async function rehearsed({ manager }: World): Promise<string> {
  const data = Buffer.from(file)
  const fileHash = createHash('sha256').update(data).digest('hex')
  const about = { target: 'shared' as const, fileName: 'new.csv', fileSize: data.byteLength, fileHash }
  const { id } = await startImport(manager, about)
  await addImportPart(manager, id, 0, data)
  await finishUpload(manager, id)
  await rehearseImport(manager, id)
  return id
}

async function imported(world: World): Promise<string> {
  const id = await rehearsed(world)
  await performImport(world.manager, id, { asSeen: true })
  return id
}

const given = async (owner: Actor, access: NewAccess) =>
  (await createContact(owner, contactDraft({ lastName: 'Given' }), { access })).id

const line = { number: '+1 415 555 0100', label: 'Main line', siteId: '' }
const aLine = ({ manager }: World) => createNumber(manager, line)

const contactVerbs: Attempt[] = [
  { verb: 'createContact', run: ({ manager }) => createContact(manager, other) },
  { verb: 'updateContact', run: ({ manager, a }) => updateContact(manager, a, other, seen) },
  { verb: 'deleteContacts', run: ({ manager, a, b }) => deleteContacts(manager, [a, b]) },
  { verb: 'deleteMatching', run: ({ manager }) => deleteMatching(manager, { expected: 2 }) },
  { verb: 'tagContacts', run: ({ manager, a, b }) => tagContacts(manager, [a, b], 'VIP') },
  { verb: 'untagContacts', before: tagged, run: ({ manager, a }) => untagContacts(manager, [a], 'VIP') },
  { verb: 'tagMatching', run: ({ manager }) => tagMatching(manager, { expected: 2 }, 'VIP') },
  {
    verb: 'restoreContacts',
    before: async ({ manager, a }) => (await deleteContacts(manager, [a])).batchId,
    run: ({ manager, a }) => restoreContacts(manager, [a]),
  },
  {
    verb: 'restoreRevision',
    before: async ({ manager, a }) => {
      await updateContact(manager, a, other, seen)
      return (await historyOf(manager, a)).at(-1)?.id ?? ''
    },
    run: ({ manager, a }, revision) => restoreRevision(manager, a, revision, { version: 2 }),
  },
  {
    verb: 'mergeContacts',
    run: ({ manager, a, b }) =>
      mergeContacts(manager, { keepId: a, otherIds: [b], versions: { [a]: 1, [b]: 1 } }),
  },
  { verb: 'mergeExactGroups', run: ({ manager }) => mergeExactGroups(manager, { expected: 1 }) },
  { verb: 'undoBatch', before: tagged, run: ({ manager }, batchId) => undoBatch(manager, batchId) },
  { verb: 'setGroupAside', run: ({ manager, a, b }) => setGroupAside(manager, { [a]: 1, [b]: 1 }) },
  {
    verb: 'showGroupAgain',
    before: async ({ manager, a, b }) => {
      await setGroupAside(manager, { [a]: 1, [b]: 1 })
      return ''
    },
    run: ({ manager, a, b }) => showGroupAgain(manager, { [a]: 1, [b]: 1 }),
  },
  {
    verb: 'changeAccess',
    before: ({ manager }) => given(manager, []),
    run: ({ manager }, id) => changeAccess(manager, [id], { mode: 'workspace' }),
  },
  {
    verb: 'leaveContact',
    before: async ({ manager }) => {
      const coworker = await member(manager.domain, 'basic-user')
      return given(coworker, [{ userId: manager.userId, canEdit: false }])
    },
    run: ({ manager }, id) => leaveContact(manager, id),
  },
  { verb: 'setFavorite', run: ({ manager, a }) => setFavorite(manager, a, true) },
]

/** Verbs of contacts that only read. */
const reading = [
  'accessOf',
  'countContacts',
  'countContactsExactly',
  'countExport',
  'exportContacts',
  'favoritesAmong',
  'findDuplicateGroups',
  'getContact',
  'getContactPhoto',
  'historyOf',
  'listContacts',
  'listContactsPage',
  'listDeleted',
  'listFilters',
  'matchingIds',
  'possibleDuplicates',
  'suggestTags',
  'summarizeAccess',
]

const department = ({ manager }: World) => createUnit(manager, 'department', { name: 'Sales' })
const colleague = ({ manager }: World) => createUser(manager, person())

const otherVerbs: Attempt[] = [
  {
    verb: 'purgeDeletedContacts',
    before: async ({ manager, a, b }) => {
      await deleteContacts(manager, [a, b])
      await inDomain(manager, (tx) =>
        tx.execute(sql`update contacts set deleted_at = now() - interval '1 year'`),
      )
      return ''
    },
    run: () => purgeDeletedContacts(),
  },
  {
    verb: 'performImport',
    before: rehearsed,
    run: ({ manager }, id) => performImport(manager, id, { asSeen: true }),
  },
  { verb: 'undoImport', before: imported, run: ({ manager }, id) => undoImport(manager, id) },
  { verb: 'createNumber', run: aLine },
  {
    verb: 'updateNumber',
    before: aLine,
    run: ({ manager }, id) => updateNumber(manager, id, { ...line, label: 'Sales' }, seen),
  },
  {
    verb: 'assignToNumber',
    before: aLine,
    run: ({ manager }, id) => assignToNumber(manager, id, [manager.userId]),
  },
  {
    verb: 'unassignFromNumber',
    before: async (world) => {
      const id = await aLine(world)
      await assignToNumber(world.manager, id, [world.manager.userId])
      return id
    },
    run: ({ manager }, id) => unassignFromNumber(manager, id, [manager.userId]),
  },
  {
    verb: 'removeNumber',
    before: aLine,
    run: ({ manager }, id) => removeNumber(manager, id, { to: 'owners' }),
  },
  { verb: 'createUser', run: colleague },
  {
    verb: 'updateUser',
    before: colleague,
    run: ({ manager }, id) => updateUser(manager, id, person({ firstName: 'Anna' }), seen),
  },
  { verb: 'deactivateUser', before: colleague, run: ({ manager }, id) => deactivateUser(manager, id) },
  {
    verb: 'reactivateUser',
    before: async (world) => {
      const id = await colleague(world)
      await deactivateUser(world.manager, id)
      return id
    },
    run: ({ manager }, id) => reactivateUser(manager, id),
  },
  { verb: 'createUnit', run: department },
  {
    verb: 'renameUnit',
    before: department,
    run: ({ manager }, id) => renameUnit(manager, 'department', id, { name: 'Service' }),
  },
  { verb: 'removeUnit', before: department, run: ({ manager }, id) => removeUnit(manager, 'department', id) },
  {
    verb: 'mergeUnit',
    before: department,
    run: async ({ manager }, id) => {
      const into = await createUnit(manager, 'department', { name: 'Service' })
      await ear.heard()
      return mergeUnit(manager, 'department', id, { into })
    },
  },
  {
    verb: 'configureDomain',
    run: ({ manager }) => {
      const input = domainSettings.parse({
        ...manager.domain,
        title: 'Another title',
        trashDays: '30',
        openExport: 'false',
        openSharing: 'false',
        openEditing: 'false',
        companyOwned: 'false',
        sealDays: '30',
      })
      return configureDomain(manager, input, seen)
    },
  },
]

async function world(): Promise<World> {
  const manager = await member(await createDomain(), 'office-manager')
  const same = { lastName: 'Same', phones: [{ label: 'work', value: '+1 415 555 0142' }] }
  const [a, b] = [await addContact(manager, same), await addContact(manager, same)]
  return { manager, a, b }
}

async function noticesOf(run: Write, place: World) {
  await ear.heard()
  await run(place)
  return (await ear.heard()).filter(
    (notice) => 'domain' in notice && notice.domain === place.manager.domainId,
  )
}

describe('announcing', () => {
  it.each([...contactVerbs, ...otherVerbs])('$verb rings once', async ({ before, run }) => {
    const place = await world()
    const made = (await before?.(place)) ?? ''
    expect(await noticesOf((there) => run(there, made), place)).toHaveLength(1)
  })

  it('has an attempt for every verb of contacts that writes', () => {
    const tried = [...contactVerbs.map(({ verb }) => verb), ...reading]
    expect(verbsIn('core/contacts')).toEqual(tried.sort())
  })

  it('names the contacts, and the sequence grows by one', async () => {
    const place = await world()
    const { manager, a, b } = place
    const [first] = await noticesOf(() => tagContacts(manager, [a, b], 'VIP'), place)
    const [second] = await noticesOf(() => updateContact(manager, a, other, { version: 2 }), place)
    expect(first).toEqual({ domain: manager.domainId, seq: 3, ids: [a, b].sort() })
    expect(second).toEqual({ domain: manager.domainId, seq: 4, ids: [a] })
  })

  it('rings for one person alone for what nobody else has, and for everybody as soon as somebody has it', async () => {
    const place = await world()
    const { manager, a } = place
    const { userId } = manager
    const id = (await createContact(manager, other, { access: [] })).id
    const own = contactDraft({ lastName: 'My own' })
    const alone = [
      () => createContact(manager, own, { access: [] }),
      () => updateContact(manager, id, own, seen),
      () => setFavorite(manager, a, true),
    ]
    for (const run of alone) expect(await noticesOf(run, place)).toMatchObject([{ only: [userId] }])
    const coworker = await member(manager.domain, 'basic-user')
    const grants = [{ userId: coworker.userId, canEdit: false }]
    const everybody = [
      () => createContact(manager, own, { access: grants }),
      () => changeAccess(manager, [id], { mode: 'set', grants }),
      () => updateContact(manager, id, other, { version: 2 }),
      () => changeAccess(manager, [id], { mode: 'set', grants: [] }),
      () => tagContacts(manager, [id], 'VIP'),
    ]
    for (const run of everybody) {
      const notices = await noticesOf(run, place)
      expect(notices).toHaveLength(1)
      expect(notices[0]).not.toHaveProperty('only')
    }
  })

  it('rings for everybody when a transaction also does what others see', async () => {
    const place = await world()
    const { manager, a } = place
    const notices = await noticesOf(
      () =>
        inDomain(manager, (tx) => {
          announce(tx, [a])
          announce(tx, [a], manager.userId)
          return Promise.resolve()
        }),
      place,
    )
    expect(notices).toHaveLength(1)
    expect(notices[0]).not.toHaveProperty('only')
  })

  it('names none when they are more than fifty, and stays below what a notice may hold', async () => {
    const place = await world()
    const ids = await addContacts(
      place.manager,
      Array.from({ length: 49 }, (_, index) => `N${index}`),
    )
    const [some] = await noticesOf(() => tagContacts(place.manager, [place.a, ...ids], 'VIP'), place)
    const [all] = await noticesOf(
      () => untagContacts(place.manager, [place.a, place.b, ...ids], 'VIP'),
      place,
    )
    expect(some && 'ids' in some && some.ids).toHaveLength(50)
    expect(JSON.stringify(some).length).toBeLessThan(8_000)
    const [more] = await noticesOf(() => deleteContacts(place.manager, [place.a, place.b, ...ids]), place)
    expect(more).not.toHaveProperty('ids')
    expect(all && 'ids' in all && all.ids).toHaveLength(50)
  })

  it('rings for nothing that is rolled back, refused, or changes nothing', async () => {
    const place = await world()
    const { manager, a } = place
    const basic = await member(manager.domain, 'basic-user')
    const notices = await noticesOf(async () => {
      const broken = inDomain(manager, async (tx) => {
        announce(tx, [a])
        await tx.execute(sql`select 1 / 0`)
      })
      await expect(broken).rejects.toThrow()
      await expect(updateContact(basic, a, other, seen)).rejects.toMatchObject({ code: 'forbidden' })
      await expect(updateContact(manager, a, other, { version: 7 })).rejects.toMatchObject({
        code: 'conflict',
      })
      const phones = [{ label: 'work', value: '+1 415 555 0142' }]
      await updateContact(manager, a, contactDraft({ lastName: 'Same', phones }), seen)
    }, place)
    expect(notices).toEqual([])
    expect(await noticesOf(() => addContact(manager, { lastName: 'Next' }), place)).toMatchObject([
      { seq: 3 },
    ])
  })

  it('rings once for each step of a job', async () => {
    const place = await world()
    const drafts = Array.from({ length: 1_500 }, (_, index) => ({ lastName: `Many ${index}` }))
    await addManyContacts(place.manager, drafts)
    const notices = await noticesOf(async () => {
      await tagMatching(place.manager, { search: 'many', expected: 1_500 }, 'VIP')
      await runWaitingJobs((error) => expect.fail(String(error)))
    }, place)
    expect(notices).toHaveLength(2)
    for (const notice of notices) expect(notice).not.toHaveProperty('ids')
  })

  it('lets another writer of the domain pass while a long transaction works', async () => {
    const { manager, a } = await world()
    await inDomain(manager, async (tx) => {
      announce(tx, [])
      await addContact(manager, { lastName: 'Meanwhile' })
      await tx.execute(sql`select 1`)
    })
    const rows = await database().execute(
      sql`select seq from find_live_sequences(array[${manager.domainId}::uuid])`,
    )
    expect(rows).toMatchObject([{ seq: '4' }])
    expect(a).toBeTruthy()
  })
})
