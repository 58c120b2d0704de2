import { describe, expect, it } from 'vitest'
import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import { newId } from '@/core/access/id'
import { createNumber } from '@/core/numbers/create'
import { assignToNumber } from '@/core/numbers/assign'
import { unassignFromNumber } from '@/core/numbers/unassign'
import { undoAssignment } from '@/core/numbers/undo-assignment'
import { removeNumber } from '@/core/numbers/remove'
import { readCaller, type Caller } from '@/core/look-up/caller'
import { knownEntries } from '@/core/look-up/known-entries'
import { lookUp, lookUpFilters } from '@/core/look-up/look-up'
import { whoCalls } from '@/core/look-up/who-calls'
import { activityOf } from '@/core/testing/signed-in'
import { addContact, contactDraft } from '@/core/testing/contacts'
import { createDomain, createUser, workingIn } from '@/core/testing/world'
import { contacts } from '@/db/schema/contacts'
import { testDatabase } from '@/db/testing/test-database'
import { changeAccess } from './change-access'
import { countContacts, countContactsExactly } from './count'
import { createContact, type NewAccess } from './create'
import { deleteContacts } from './delete'
import { possibleDuplicates } from './duplicates'
import { exportContacts } from './export'
import { favoritesAmong, setFavorite } from './favorite'
import { findDuplicateGroups } from './find-duplicate-groups'
import { getContact } from './get'
import { historyOf } from './history'
import { leaveContact } from './leave'
import { listContacts, type ContactListOptions } from './list'
import { mergeContacts } from './merge'
import { restoreRevision } from './restore-revision'
import { suggestTags } from './suggest-tags'
import { tagContacts } from './tag'
import { undoBatch } from './undo-batch'
import { updateContact } from './update'

testDatabase()

type Person = Actor & { userId: string }
type Office = { manager: Person; ana: Person; luis: Person; eva: Person; lineId: string }

async function office(settings: Parameters<typeof createDomain>[0] = {}): Promise<Office> {
  const domain = await createDomain(settings)
  const manager = await createUser(domain, 'office-manager')
  const [ana, luis, eva] = [
    await createUser(domain, 'basic-user', { firstName: 'Ana' }),
    await createUser(domain, 'basic-user', { firstName: 'Luis' }),
    await createUser(domain, 'simple-user', { firstName: 'Eva' }),
  ]
  const lineId = await createNumber(manager, { number: '(415) 555-0100', label: 'Main line', siteId: '' })
  return { manager, ana, luis, eva, lineId }
}

async function own(actor: Actor, lastName: string, access: NewAccess = []): Promise<string> {
  return (await createContact(actor, contactDraft({ lastName }), { access })).id
}

async function names(actor: Actor, options: ContactListOptions = {}): Promise<string[]> {
  return (await listContacts(actor, options)).rows.map((row) => row.name)
}

const to = (person: Person, canEdit = true) => ({ userId: person.userId, canEdit })
const notFound = { code: 'not-found' }
const forbidden = { code: 'forbidden' }

describe('a contact of one’s own', () => {
  it('is there for its owner alone, who edits and deletes it; not even for an office manager', async () => {
    const { manager, ana, luis } = await office()
    const id = await own(ana, 'Private')
    expect(await names(ana)).toEqual(['Private'])
    for (const other of [manager, luis]) {
      expect(await names(other)).toEqual([])
      await expect(getContact(other, id)).rejects.toMatchObject(notFound)
      await expect(historyOf(other, id)).rejects.toMatchObject(notFound)
      await expect(deleteContacts(other, [id])).rejects.toMatchObject(notFound)
      await expect(changeAccess(other, [id], { mode: 'workspace' })).rejects.toMatchObject({
        code: other === manager ? 'not-found' : 'forbidden',
      })
    }
    await updateContact(ana, id, contactDraft({ lastName: 'Changed' }), { version: 1 })
    expect((await deleteContacts(ana, [id])).count).toBe(1)
  })

  it('leaves no name in the activity of the domain', async () => {
    const { ana, luis } = await office()
    const id = await own(ana, 'Private', [to(luis)])
    await updateContact(luis, id, contactDraft({ lastName: 'Private too' }), { version: 1 })
    await tagContacts(ana, [id], 'secret tag')
    const twin = await own(ana, 'Private too')
    await mergeContacts(ana, { keepId: id, otherIds: [twin], versions: { [id]: 3, [twin]: 1 } })
    await deleteContacts(ana, [id])
    const told = JSON.stringify(
      (await activityOf(ana.domainId)).filter(({ kind }) => kind !== 'number.created'),
    )
    expect(told).toBe('[]')
  })

  it('is nobody’s who works in a domain that is not theirs', async () => {
    const { ana } = await office()
    const reseller = workingIn(await createUser(await createDomain(), 'reseller'), ana.domain)
    await expect(own(reseller, 'Mine')).rejects.toMatchObject(forbidden)
    await addContact(reseller, { lastName: 'For everybody' })
    expect(await names(ana)).toEqual(['For everybody'])
  })
})

describe('a contact that is given to others', () => {
  it('is edited by whom it is given to edit, read by the others, and deleted by its owner alone', async () => {
    const { ana, luis, eva } = await office()
    const id = await own(ana, 'Given', [to(luis), to(eva, false)])
    await updateContact(luis, id, contactDraft({ lastName: 'Given twice' }), { version: 1 })
    const late = updateContact(eva, id, contactDraft({ lastName: 'Given thrice' }), { version: 2 })
    await expect(late).rejects.toMatchObject(forbidden)
    expect(await names(eva)).toEqual(['Given twice'])
    await expect(deleteContacts(luis, [id])).rejects.toMatchObject(forbidden)
    await expect(changeAccess(luis, [id], { mode: 'set', grants: [] })).rejects.toMatchObject(forbidden)
  })

  it('is gone for whom it is taken away from, with the next read', async () => {
    const { ana, luis } = await office()
    const id = await own(ana, 'Given', [to(luis)])
    await changeAccess(ana, [id], { mode: 'remove', grants: [{ userId: luis.userId }] })
    expect(await names(luis)).toEqual([])
    await expect(getContact(luis, id)).rejects.toMatchObject(notFound)
  })

  it('through a number is with everyone assigned, and with nobody any more who is not', async () => {
    const { manager, ana, luis, lineId } = await office()
    await own(ana, 'On the line', [{ numberId: lineId, canEdit: false }])
    expect(await names(luis)).toEqual([])
    await assignToNumber(manager, lineId, [luis.userId])
    expect(await names(luis)).toEqual(['On the line'])
    expect(await names(luis, { numberId: lineId })).toEqual(['On the line'])
    expect(await names(manager, { numberId: lineId })).toEqual([])
    await unassignFromNumber(manager, lineId, [luis.userId])
    expect(await names(luis)).toEqual([])
  })

  it.each([
    ['owners', []],
    ['members', ['On the line']],
  ] as const)('through a number that is removed is left to its %s', async (fate, expected) => {
    const { manager, ana, luis, lineId } = await office()
    await own(ana, 'On the line', [{ numberId: lineId, canEdit: true }])
    await assignToNumber(manager, lineId, [luis.userId])
    expect(await removeNumber(manager, lineId, { to: fate })).toBe(1)
    expect(await names(luis)).toEqual(expected)
    expect(await names(ana)).toEqual(['On the line'])
  })

  it('through a number that is removed keeps from each what they have not seen', async () => {
    const { manager, ana, luis, eva, lineId } = await office()
    await assignToNumber(manager, lineId, [luis.userId])
    const id = await own(ana, 'Before', [{ numberId: lineId, canEdit: true }])
    await updateContact(ana, id, contactDraft({ lastName: 'Now' }), { version: 1 })
    await assignToNumber(manager, lineId, [eva.userId])
    const versionsOf = async (actor: Actor) =>
      (await historyOf(actor, id)).map(({ version }) => version).toSorted()
    const [ofLuis, ofEva] = [await versionsOf(luis), await versionsOf(eva)]
    expect([ofLuis, ofEva]).toEqual([[1, 2], []])
    await removeNumber(manager, lineId, { to: 'members' })
    expect([await versionsOf(luis), await versionsOf(eva)]).toEqual([[1, 2, 3], [3]])
  })

  it('through a number that another follows shows its people what comes from then on', async () => {
    const { manager, ana, luis, lineId } = await office()
    const other = await createNumber(manager, { number: '(415) 555-0177', label: 'Other line', siteId: '' })
    await assignToNumber(manager, other, [luis.userId])
    const id = await own(ana, 'Before', [{ numberId: lineId, canEdit: true }])
    await updateContact(ana, id, contactDraft({ lastName: 'Now' }), { version: 1 })
    await removeNumber(manager, lineId, { to: 'number', numberId: other })
    expect(await names(luis)).toEqual(['Now'])
    expect((await historyOf(luis, id)).map(({ version }) => version)).toEqual([3])
  })

  it('through a number that another follows keeps what everybody on that one has seen before, by whichever way', async () => {
    const { manager, ana, luis, eva, lineId } = await office()
    const other = await createNumber(manager, { number: '(415) 555-0177', label: 'Other line', siteId: '' })
    const versionsOf = async (actor: Actor, id: string) =>
      (await historyOf(actor, id)).map(({ version }) => version).toSorted()
    const write = async (id: string, version: number) =>
      updateContact(ana, id, contactDraft({ lastName: `Version ${version + 1}` }), { version })
    await assignToNumber(manager, lineId, [luis.userId, eva.userId])
    await assignToNumber(manager, other, [luis.userId])
    const both = await own(ana, 'Both', [{ numberId: lineId, canEdit: true }])
    const byName = await own(ana, 'By name', [{ numberId: lineId, canEdit: true }])
    await write(both, 1)
    await write(byName, 1)
    await changeAccess(ana, [byName], { mode: 'add', grants: [to(eva), { numberId: other, canEdit: true }] })
    await removeNumber(manager, lineId, { to: 'number', numberId: other })
    expect(await versionsOf(luis, both)).toEqual([1, 2, 3])
    expect(await versionsOf(luis, byName)).toEqual([1, 2, 3, 4])
    expect(await versionsOf(eva, byName)).toEqual([1, 2, 3, 4])
    await expect(getContact(eva, both)).rejects.toMatchObject(notFound)
    await assignToNumber(manager, other, [eva.userId])
    expect(await versionsOf(eva, both)).toEqual([])
  })

  it('through a number that another follows shows nobody on that one what some of them have not seen', async () => {
    const { manager, ana, luis, eva, lineId } = await office()
    const other = await createNumber(manager, { number: '(415) 555-0177', label: 'Other line', siteId: '' })
    await assignToNumber(manager, lineId, [luis.userId])
    await assignToNumber(manager, other, [luis.userId, eva.userId])
    const id = await own(ana, 'Before', [{ numberId: lineId, canEdit: true }])
    await removeNumber(manager, lineId, { to: 'number', numberId: other })
    for (const one of [luis, eva])
      expect((await historyOf(one, id)).map(({ version }) => version)).toEqual([2])
  })

  it('through a number that another follows shows whom an Undo puts back on that one what comes from then on', async () => {
    const { manager, ana, luis, eva, lineId } = await office()
    const other = await createNumber(manager, { number: '(415) 555-0177', label: 'Other line', siteId: '' })
    await assignToNumber(manager, lineId, [luis.userId])
    await assignToNumber(manager, other, [luis.userId, eva.userId])
    const { entryId } = await unassignFromNumber(manager, other, [eva.userId])
    const id = await own(ana, 'Before', [{ numberId: lineId, canEdit: true }])
    await removeNumber(manager, lineId, { to: 'number', numberId: other })
    await undoAssignment(manager, entryId ?? '')
    expect((await historyOf(eva, id)).map(({ version }) => version)).toEqual([2])
  })

  it('is left by a member, not by its owner, nor through a number or the workspace', async () => {
    const { manager, ana, luis, lineId } = await office()
    await assignToNumber(manager, lineId, [luis.userId])
    const given = await own(ana, 'Given', [to(luis)])
    const onLine = await own(ana, 'On the line', [{ numberId: lineId, canEdit: true }])
    const shared = await addContact(manager, { lastName: 'Shared' })
    await leaveContact(luis, given)
    await expect(leaveContact(luis, given)).rejects.toMatchObject(notFound)
    for (const id of [onLine, shared]) await expect(leaveContact(luis, id)).rejects.toMatchObject(forbidden)
    await expect(leaveContact(ana, onLine)).rejects.toMatchObject(forbidden)
    expect(await names(luis)).toEqual(['On the line', 'Shared'])
  })

  it('is given to coworkers and numbers that there are, and to no one else', async () => {
    const { ana, luis } = await office()
    const stranger = await createUser(await createDomain(), 'basic-user')
    const id = await own(ana, 'Given', [to(luis)])
    const unknown = { code: 'invalid' }
    for (const userId of [stranger.userId, newId(), 'x']) {
      const grants = [{ userId, canEdit: true }]
      await expect(changeAccess(ana, [id], { mode: 'add', grants })).rejects.toMatchObject(unknown)
      await expect(own(ana, 'New', grants)).rejects.toMatchObject(unknown)
    }
    const grants = [{ numberId: newId(), canEdit: true }]
    await expect(changeAccess(ana, [id], { mode: 'set', grants })).rejects.toMatchObject(unknown)
    expect(await names(ana)).toEqual(['Given'])
  })
})

describe('sharing with the workspace', () => {
  it('takes the right to; the contact is then a Shared Contact, and says by whom', async () => {
    const closed = await office()
    const kept = await own(closed.ana, 'Kept')
    await expect(changeAccess(closed.ana, [kept], { mode: 'workspace' })).rejects.toMatchObject(forbidden)

    const { ana, luis, manager } = await office({ openSharing: true })
    const id = await own(ana, 'Given away', [to(luis)])
    await changeAccess(ana, [id], { mode: 'workspace' })
    expect(await getContact(manager, id)).toMatchObject({ ownerId: null, sharedByName: ana.name })
    const edit = updateContact(ana, id, contactDraft({ lastName: 'Mine still' }), { version: 2 })
    await expect(edit).rejects.toMatchObject(forbidden)
    expect(await names(luis, { book: 'shared' })).toEqual(['Given away'])
    await deleteContacts(ana, [id])
    expect(await names(luis)).toEqual([])
  })

  it('is opened for editing to everybody, who still deletes nothing', async () => {
    const { ana, manager } = await office({ openEditing: true })
    const id = await addContact(manager, { lastName: 'Shared' })
    await updateContact(ana, id, contactDraft({ lastName: 'Shared by all' }), { version: 1 })
    await expect(deleteContacts(ana, [id])).rejects.toMatchObject(forbidden)
  })

  it('is taken back by whoever maintains Shared Contacts, who then owns the contact', async () => {
    const { ana, manager } = await office()
    const id = await addContact(manager, { lastName: 'Shared' })
    await expect(changeAccess(ana, [id], { mode: 'set', grants: [] })).rejects.toMatchObject(forbidden)
    const { batchId } = await changeAccess(manager, [id], { mode: 'set', grants: [] })
    expect(await names(ana)).toEqual([])
    expect(await names(manager, { book: 'mine' })).toEqual(['Shared'])
    const kinds = (await activityOf(manager.domainId)).map(({ kind }) => kind)
    expect(kinds).toContain('contacts.taken-back')
    await undoBatch(manager, batchId)
    expect(await names(ana)).toEqual(['Shared'])
  })

  it('is not given back to the workspace by an Undo of who may not share with it any more', async () => {
    const { ana, luis } = await office({ openSharing: true })
    const id = await own(ana, 'Once shared')
    await changeAccess(ana, [id], { mode: 'workspace' })
    const { batchId } = await changeAccess(ana, [id], { mode: 'set', grants: [] })
    const closed = {
      ...ana,
      rights: new Set([...ana.rights].filter((right) => right !== 'shared-contacts.share')),
    }
    expect(await undoBatch(closed, batchId)).toMatchObject({ restored: 0, kept: 1 })
    expect(await names(luis)).toEqual([])
    expect(await undoBatch(ana, batchId)).toMatchObject({ restored: 1, kept: 0 })
    expect(await names(luis)).toEqual(['Once shared'])
  })
})

describe('changing the access of several', () => {
  it('says how many changed, which were so already, and which could not; one Undo takes it back', async () => {
    const { manager, ana, luis, eva } = await office()
    const [a, b] = [await own(ana, 'A'), await own(ana, 'B', [to(luis)])]
    const theirs = await own(eva, 'Eva’s', [to(ana)])
    const shared = await addContact(manager, { lastName: 'Shared' })
    const ids = [a, b, theirs, shared, newId()]
    const grants = [to(luis)]
    const done = await changeAccess(ana, ids, { mode: 'add', grants })
    expect(done).toMatchObject({ count: 1, same: 1, forbidden: 2, workspace: 0, gone: 1 })
    expect(await names(luis, { book: 'granted' })).toEqual(['A', 'B'])
    expect(await undoBatch(luis, done.batchId).catch((error: unknown) => error)).toMatchObject(notFound)
    expect(await undoBatch(ana, done.batchId)).toEqual({ restored: 1, kept: 0, jobId: null })
    expect(await names(luis, { book: 'granted' })).toEqual(['B'])
  })

  it('is all of up to 10,000 at once', { timeout: 300_000 }, async () => {
    const { ana, luis } = await office()
    const rows = Array.from({ length: 10_000 }, (_, index) => {
      const row = { id: newId(), lastName: `L${index}`, sortName: `L${index}`, searchText: ` l${index} ` }
      return { ...row, domainId: ana.domainId, ownerId: ana.userId, sortCompany: '', sortTitle: '' }
    })
    await inDomain(ana, async (tx) => {
      for (let from = 0; from < rows.length; from += 1_000) {
        await tx.insert(contacts).values(rows.slice(from, from + 1_000))
      }
    })
    const ids = rows.map(({ id }) => id)
    const done = await changeAccess(ana, ids, { mode: 'set', grants: [to(luis)] })
    expect(done).toMatchObject({ count: 10_000, same: 0, forbidden: 0 })
    expect(await countContactsExactly(luis)).toBe(10_000)
    const more = changeAccess(ana, [...ids, newId()], { mode: 'set', grants: [] })
    await expect(more).rejects.toMatchObject({ code: 'invalid' })
  })

  it('does not stop whoever is editing the same contact', async () => {
    const { ana, luis } = await office()
    const id = await own(ana, 'Given', [to(luis)])
    await changeAccess(ana, [id], { mode: 'set', grants: [to(luis, true), to(luis, true)] })
    await changeAccess(ana, [id], { mode: 'remove', grants: [] })
    const saved = await updateContact(luis, id, contactDraft({ lastName: 'Edited' }), { version: 1 })
    expect(saved.version).toBeGreaterThan(1)
    const late = updateContact(ana, id, contactDraft({ lastName: 'Late' }), { version: 1 })
    await expect(late).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('the history', () => {
  const seen = async (actor: Actor, id: string) => JSON.stringify(await historyOf(actor, id))

  it('is seen from when on one has the contact, and not what it said while it was private', async () => {
    const { manager, ana, luis, eva, lineId } = await office({ openSharing: true })
    const id = await own(ana, 'Canary')
    const first = (await historyOf(ana, id))[0]?.id ?? ''
    await updateContact(ana, id, contactDraft({ lastName: 'Known' }), { version: 1 })
    await changeAccess(ana, [id], { mode: 'add', grants: [to(luis)] })
    await updateContact(ana, id, contactDraft({ lastName: 'Known to Luis' }), { version: 3 })
    expect(await seen(luis, id)).toContain('Known to Luis')
    expect(await seen(luis, id)).not.toContain('Canary')
    await expect(restoreRevision(luis, id, first, { version: 4 })).rejects.toMatchObject(notFound)

    await changeAccess(ana, [id], { mode: 'add', grants: [{ numberId: lineId, canEdit: false }] })
    await updateContact(ana, id, contactDraft({ lastName: 'Known on the line' }), { version: 5 })
    await assignToNumber(manager, lineId, [eva.userId])
    await updateContact(ana, id, contactDraft({ lastName: 'Known to Eva' }), { version: 6 })
    expect(await seen(eva, id)).toContain('Known to Eva')
    expect((await historyOf(eva, id)).map(({ version }) => version)).toEqual([7])

    await changeAccess(ana, [id], { mode: 'workspace' })
    for (const person of [manager, luis, eva]) expect(await seen(person, id)).not.toContain('Canary')
    expect(await seen(ana, id)).toContain('Canary')
  })
})

describe('a canary that is private', () => {
  it('is received by nobody else, wherever they look', async () => {
    const { manager, ana, luis } = await office({ openSharing: true, openExport: true })
    const CANARY = 'Kanarienvogel'
    const phone = { label: 'work', value: '+1 415 555 0142' }
    const email = { label: 'work', value: 'canary@example.com' }
    const draft = contactDraft({ lastName: CANARY, tags: [CANARY], phones: [phone], emails: [email] })
    const { id } = await createContact(ana, draft, { access: [] })
    await createContact(ana, draft, { access: [] })
    await setFavorite(ana, id, true)
    const { batchId } = await tagContacts(ana, [id], `${CANARY} 2`)
    for (const other of [manager, luis]) {
      const filters: ContactListOptions[] = [
        {},
        { search: CANARY },
        { search: '0142' },
        { tag: CANARY },
        { favorite: true },
        { book: 'granted' },
      ]
      for (const filter of filters) {
        expect((await listContacts(other, filter)).rows).toEqual([])
        expect(await countContacts(other, filter)).toEqual({ count: 0, more: false })
        expect(await countContactsExactly(other, filter)).toBe(0)
      }
      expect(await suggestTags(other, '')).toEqual([])
      const typed = { phones: [phone.value], emails: [email.value] }
      expect(await possibleDuplicates(other, typed)).toEqual([])
      expect((await findDuplicateGroups(other, { book: 'personal' })).total).toBe(0)
      expect((await exportContacts(other, { format: 'vcard4' })).count).toBe(0)
      for (const filter of lookUpFilters) {
        for (const search of ['', CANARY, 'canary@', '5550142'].slice(filter === 'coworkers' ? 1 : 0)) {
          expect(await lookUp(other, { search, filter })).toEqual([])
        }
      }
      expect(await whoCalls(other, readCaller(phone.value, 'US') as Caller)).toEqual([])
      expect(await knownEntries(other, [{ kind: 'contact', id }])).toEqual([])
      const unknown = newId()
      // What is not there and what is not theirs answer alike.
      for (const attempt of [
        (which: string) => getContact(other, which),
        (which: string) => historyOf(other, which),
        (which: string) => updateContact(other, which, draft, { version: 2 }),
        (which: string) => deleteContacts(other, [which]),
        (which: string) => tagContacts(other, [which], 'x'),
        (which: string) => changeAccess(other, [which], { mode: 'set', grants: [] }),
        (which: string) => leaveContact(other, which),
        (which: string) => setFavorite(other, which, true),
        (which: string) => exportContacts(other, { format: 'vcard4', ids: [which] }),
      ]) {
        const said = await attempt(id).catch((error: unknown) => error)
        expect(said).toMatchObject(notFound)
        expect(said).toEqual(await attempt(unknown).catch((error: unknown) => error))
      }
      await expect(undoBatch(other, batchId)).rejects.toMatchObject(notFound)
      expect(await favoritesAmong(other, [id])).toEqual(new Set())
    }
    expect((await findDuplicateGroups(manager)).total).toBe(0)
    expect((await findDuplicateGroups(ana, { book: 'personal' })).total).toBe(1)
    expect(await suggestTags(ana, '')).toContain(CANARY)
    expect(await whoCalls(ana, readCaller(phone.value, 'US') as Caller)).toHaveLength(2)
  })
})
