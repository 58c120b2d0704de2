import { expect } from '@playwright/test'
import { actionCalls } from './fixtures/action-calls'
import { actionAnswer, actionIds, callAction, knock, signIn, type Cookie } from './fixtures/knock'
import { test, type Office } from './fixtures/office'
import { ownContact, userWith } from './fixtures/own-contact'

const EDITING = [
  'app/(portal)/contacts/contact-actions.ts#saveContact',
  'app/(portal)/contacts/actions.ts#tagSelected',
  'app/(portal)/contacts/[id]/history/restore/actions.ts#restoreVersion',
]
const MAINTAINING = [
  'app/(portal)/contacts/contact-actions.ts#addContact',
  'app/(portal)/contacts/actions.ts#deleteSelected',
]
const SHARING = 'app/(portal)/contacts/access/actions.ts#saveAccess'

/** Presses a door's button as a Basic User, on a Shared Contact unless other fields are given. */
async function answerOf(office: Office, cookie: Cookie, door: string, fields = {}): Promise<string> {
  const [call, id] = [actionCalls[door], actionIds().get(door)]
  if (!call || !id) throw new Error(`${door} is not called, or not in the build`)
  const form = { ...(await call.fields(office, office.own, 'basic-user')), ...fields }
  const headers = { cookie, origin: office.portal }
  const answer = await callAction(office.portal, id, { ...call, fields: form }, headers)
  return actionAnswer(answer, await answer.text())
}

test('where Shared Contacts are edited by everybody, a Basic User edits and tags them, and does no more', async ({
  office,
}) => {
  const cookie = await signIn(office.portal, office.emails['basic-user'])
  const set = (open: boolean) =>
    office.sql`update domains set open_editing = ${open} where id = ${office.own.domainId}`
  const form = async () =>
    (await knock(`${office.portal}/contacts/${office.own.contactId}/edit`, cookie)).status
  expect(await form()).not.toBe(200)
  for (const door of EDITING) expect(await answerOf(office, cookie, door), door).toBe('forbidden')
  await set(true)
  expect(await form()).toBe(200)
  for (const door of EDITING) expect(await answerOf(office, cookie, door), door).toBe('done')
  for (const door of MAINTAINING) expect(await answerOf(office, cookie, door), door).toBe('forbidden')
  await set(false)
  for (const door of EDITING) expect(await answerOf(office, cookie, door), door).toBe('forbidden')
})

test('where everybody shares with the workspace, a Basic User does, and takes back what they shared', async ({
  office,
}) => {
  const cookie = await signIn(office.portal, office.emails['basic-user'])
  const ownerId = (await userWith(office, office.emails['basic-user'])) ?? ''
  const set = (open: boolean) =>
    office.sql`update domains set open_sharing = ${open} where id = ${office.own.domainId}`
  const ids = await ownContact(office, office.own, ownerId)
  const share = { ids, who: 'workspace' }
  const takeBack = { ids, who: 'private', confirmed: '1' }
  expect(await answerOf(office, cookie, SHARING, share)).toBe('forbidden')
  await set(true)
  expect(await answerOf(office, cookie, SHARING, share)).toBe('done')
  await set(false)
  expect(await answerOf(office, cookie, SHARING, takeBack)).toBe('forbidden')
  await set(true)
  expect(await answerOf(office, cookie, SHARING, takeBack)).toBe('done')
  await set(false)
  const others = { ids: office.own.contactId, who: 'private', confirmed: '1' }
  expect(await answerOf(office, cookie, SHARING, others)).toBe('forbidden')
})
