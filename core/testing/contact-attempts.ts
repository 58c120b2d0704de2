import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import { accessOf } from '@/core/contacts/access-of'
import { summarizeAccess } from '@/core/contacts/access-summary'
import { changeAccess } from '@/core/contacts/change-access'
import { deleteMatching, tagMatching } from '@/core/contacts/change-matching'
import { countContacts, countContactsExactly } from '@/core/contacts/count'
import { createContact } from '@/core/contacts/create'
import { deleteContacts } from '@/core/contacts/delete'
import { listDeleted } from '@/core/contacts/deleted'
import { possibleDuplicates } from '@/core/contacts/duplicates'
import { countExport, exportContacts, type ExportRequest } from '@/core/contacts/export'
import { favoritesAmong, setFavorite } from '@/core/contacts/favorite'
import { findDuplicateGroups } from '@/core/contacts/find-duplicate-groups'
import { getContact } from '@/core/contacts/get'
import { historyOf } from '@/core/contacts/history'
import { leaveContact } from '@/core/contacts/leave'
import { listContacts } from '@/core/contacts/list'
import { listFilters } from '@/core/contacts/list-filters'
import { listContactsPage } from '@/core/contacts/list-page'
import { matchingIds } from '@/core/contacts/matching-ids'
import { mergeContacts } from '@/core/contacts/merge'
import { mergeExactGroups } from '@/core/contacts/merge-exact'
import { getContactPhoto } from '@/core/contacts/photo'
import { restoreContacts } from '@/core/contacts/restore'
import { restoreRevision } from '@/core/contacts/restore-revision'
import { setGroupAside, showGroupAgain, type SeenGroup } from '@/core/contacts/set-aside'
import { suggestTags } from '@/core/contacts/suggest-tags'
import { tagContacts, untagContacts } from '@/core/contacts/tag'
import { undoBatch } from '@/core/contacts/undo-batch'
import { updateContact } from '@/core/contacts/update'
import { createJob } from '@/core/jobs/create'
import { getJob } from '@/core/jobs/get'
import { readCaller, type Caller } from '@/core/look-up/caller'
import { knownEntries } from '@/core/look-up/known-entries'
import { lookUp } from '@/core/look-up/look-up'
import { whoCalls } from '@/core/look-up/who-calls'
import { contactPhotos } from '@/db/schema/contact-photos'
import { addContact, contactDraft } from './contacts'
import { SECRET, type Attempt } from './isolation'
import { createUser } from './world'

/** What another domain owns. */
export type TheirContacts = {
  id: string
  /** An exact duplicate of it. */
  twinId: string
  deletedId: string
  batchId: string
  revisionId: string
  jobId: string
  /** A group that was set aside. */
  aside: SeenGroup
  /** One that a coworker gave to the owner, who marked it with their star. */
  givenId: string
}

const PHONE = '+1 415 555 0142'
const draft = { lastName: SECRET, tags: [SECRET], phones: [{ label: 'work', value: PHONE }] }

/** Fills a domain with contacts, a batch, a history and a job. */
export async function theirContacts(owner: Actor): Promise<TheirContacts> {
  const id = await addContact(owner, { ...draft, notes: 'first' })
  await updateContact(owner, id, contactDraft(draft), { version: 1 })
  const twinId = await addContact(owner, draft)
  await inDomain(owner, (tx) =>
    tx.insert(contactPhotos).values({
      domainId: owner.domainId,
      contactId: id,
      type: 'image/jpeg',
      data: Buffer.from(SECRET),
    }),
  )
  const deletedId = await addContact(owner, draft)
  await deleteContacts(owner, [deletedId])
  const { batchId } = await tagContacts(owner, [id], `${SECRET} too`)
  const aside = { [id]: 3, [await addContact(owner, { lastName: `${SECRET} alone` })]: 1 }
  await setGroupAside(owner, aside)
  const revisionId = (await historyOf(owner, id)).at(-1)?.id ?? ''
  const params = { batchId, tagging: { tag: SECRET, remove: false } }
  const jobId = await inDomain(owner, (tx) =>
    createJob(tx, owner, { kind: 'tag-contacts', total: 1, params }),
  )
  const coworker = await createUser(owner.domain, 'basic-user')
  const grant = { userId: owner.userId ?? '', canEdit: true }
  const { id: givenId } = await createContact(coworker, contactDraft({ lastName: SECRET }), {
    access: [grant],
  })
  await setFavorite(owner, givenId, true)
  return { id, twinId, deletedId, batchId, revisionId, jobId, aside, givenId }
}

async function exported(actor: Actor, request: ExportRequest): Promise<string> {
  let whole = ''
  for await (const part of (await exportContacts(actor, request)).text) whole += part
  return whole
}

const search = SECRET.slice(2, 9)
const whenCounted = (count: number) => (count > 0 ? SECRET : '')

/** Every verb of contacts and their jobs, used on what another domain owns. */
export const contactAttempts: readonly Attempt<TheirContacts>[] = [
  { verb: 'listContacts', run: (actor) => listContacts(actor) },
  { verb: 'listContacts', run: (actor) => listContacts(actor, { search }) },
  { verb: 'listContacts', run: (actor) => listContacts(actor, { search: '0142' }) },
  { verb: 'listContacts', run: (actor) => listContacts(actor, { tag: SECRET }) },
  {
    verb: 'listContactsPage',
    run: async (actor) => (await listContactsPage(actor)).page,
  },
  {
    verb: 'listContactsPage',
    run: async (actor) => whenCounted((await listContactsPage(actor, { search })).total.count),
  },
  {
    verb: 'listContactsPage',
    run: async (actor) => whenCounted((await listContactsPage(actor, { search, exactly: true })).total.count),
  },
  {
    verb: 'listContactsPage',
    run: async (actor) => (await listContactsPage(actor, { tags: true })).tags,
  },
  {
    verb: 'countContacts',
    run: async (actor) => whenCounted((await countContacts(actor)).count),
  },
  {
    verb: 'countContactsExactly',
    run: async (actor) => whenCounted(await countContactsExactly(actor, { search })),
  },
  { verb: 'exportContacts', run: (actor) => exported(actor, { format: 'vcard4' }) },
  { verb: 'exportContacts', run: (actor) => exported(actor, { format: 'commonbook', search }) },
  { verb: 'exportContacts', run: (actor, { id }) => exported(actor, { format: 'google', ids: [id] }) },
  {
    verb: 'countExport',
    run: async (actor) => whenCounted((await countExport(actor, { search })).count),
  },
  {
    verb: 'countExport',
    run: async (actor, { id }) => whenCounted((await countExport(actor, { ids: [id] })).count),
  },
  {
    verb: 'getContactPhoto',
    run: async (actor, { id }) => String((await getContactPhoto(actor, id)).data),
  },
  { verb: 'getContact', run: (actor, { id }) => getContact(actor, id) },
  { verb: 'createContact', run: (actor) => createContact(actor, contactDraft({ lastName: 'Mine' })) },
  {
    verb: 'updateContact',
    run: (actor, { id }) => updateContact(actor, id, contactDraft({ lastName: 'Mine' }), { version: 3 }),
  },
  { verb: 'deleteContacts', run: (actor, { id }) => deleteContacts(actor, [id]) },
  { verb: 'deleteMatching', run: (actor) => deleteMatching(actor, { expected: 10 }) },
  { verb: 'deleteMatching', run: (actor) => deleteMatching(actor, { search, expected: 10 }) },
  { verb: 'listDeleted', run: (actor) => listDeleted(actor) },
  { verb: 'listDeleted', run: (actor) => listDeleted(actor, { search }) },
  { verb: 'restoreContacts', run: (actor, { deletedId }) => restoreContacts(actor, [deletedId]) },
  { verb: 'historyOf', run: (actor, { id }) => historyOf(actor, id) },
  {
    verb: 'restoreRevision',
    run: (actor, { id, revisionId }) => restoreRevision(actor, id, revisionId, { version: 3 }),
  },
  { verb: 'tagContacts', run: (actor, { id }) => tagContacts(actor, [id], 'mine') },
  { verb: 'untagContacts', run: (actor, { id }) => untagContacts(actor, [id], SECRET) },
  { verb: 'tagMatching', run: (actor) => tagMatching(actor, { expected: 10 }, 'mine') },
  { verb: 'suggestTags', run: (actor) => suggestTags(actor, '') },
  {
    verb: 'possibleDuplicates',
    run: (actor) => possibleDuplicates(actor, { phones: [PHONE], emails: [] }),
  },
  { verb: 'findDuplicateGroups', run: (actor) => findDuplicateGroups(actor) },
  {
    verb: 'mergeContacts',
    run: (actor, { id, twinId }) =>
      mergeContacts(actor, { keepId: id, otherIds: [twinId], versions: { [id]: 3, [twinId]: 1 } }),
  },
  { verb: 'mergeExactGroups', run: (actor) => mergeExactGroups(actor, { expected: 10 }) },
  {
    verb: 'setGroupAside',
    run: (actor, { id, twinId }) => setGroupAside(actor, { [id]: 3, [twinId]: 1 }),
  },
  { verb: 'showGroupAgain', run: (actor, { aside }) => showGroupAgain(actor, aside) },
  {
    verb: 'changeAccess',
    run: (actor, { id }) => changeAccess(actor, [id], { mode: 'set', grants: [] }),
  },
  { verb: 'accessOf', run: async (actor, { id }) => whenCounted((await accessOf(actor, [id])).size) },
  {
    verb: 'summarizeAccess',
    run: async (actor, { id }) => whenCounted((await summarizeAccess(actor, [id])).changeable),
  },
  {
    verb: 'matchingIds',
    run: async (actor) => whenCounted((await matchingIds(actor, { search }, 10)).length),
  },
  { verb: 'leaveContact', run: (actor, { givenId }) => leaveContact(actor, givenId) },
  { verb: 'setFavorite', run: (actor, { id }) => setFavorite(actor, id, true) },
  {
    verb: 'favoritesAmong',
    run: async (actor, { givenId }) => whenCounted((await favoritesAmong(actor, [givenId])).size),
  },
  {
    verb: 'listFilters',
    run: async (actor) => {
      const { tags } = await listFilters(actor)
      return tags
    },
  },
  { verb: 'lookUp', run: (actor) => lookUp(actor, { search, filter: 'all' }) },
  { verb: 'lookUp', run: (actor) => lookUp(actor, { search: '0142', filter: 'shared' }) },
  { verb: 'lookUp', run: (actor) => lookUp(actor, { search: '', filter: 'favorites' }) },
  { verb: 'knownEntries', run: (actor, { id }) => knownEntries(actor, [{ kind: 'contact', id }]) },
  { verb: 'whoCalls', run: (actor) => whoCalls(actor, readCaller(PHONE, 'US') as Caller) },
  { verb: 'undoBatch', run: (actor, { batchId }) => undoBatch(actor, batchId) },
  { verb: 'getJob', run: (actor, { jobId }) => getJob(actor, jobId) },
]
