import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { findVisit } from '@/core/sessions/find'
import { activityOf, actorOf, PASSWORD, personWith, signedIn } from '@/core/testing/signed-in'
import { createUser } from '@/core/testing/world'
import { issueLink } from '@/core/links/issue'
import { readLink } from '@/core/links/read'
import { database } from '@/db/client'
import { identities } from '@/db/schema/identities'
import { testDatabase } from '@/db/testing/test-database'
import { changePassword } from './change'
import { verifyPassword } from './hash'

testDatabase()

const NEW = 'seven green umbrellas'

async function hashOf(identityId: string) {
  const [row] = await database().select().from(identities).where(eq(identities.id, identityId))
  return row?.passwordHash ?? null
}

it('a person changes their password, stays signed in here and is signed out everywhere else', async () => {
  const user = await personWith()
  const elsewhere = await signedIn(user)
  const { token, visit } = await signedIn(user)
  if (!visit.actor) throw new Error('not signed in')
  await changePassword(visit.actor, { currentPassword: PASSWORD, password: NEW })
  expect(await verifyPassword(await hashOf(user.identityId), NEW)).toBe(true)
  expect(await findVisit(token, 'form', '')).not.toBeNull()
  expect(await findVisit(elsewhere.token, 'form', '')).toBeNull()
  expect((await activityOf(user.domainId)).at(-1)).toMatchObject({ kind: 'password.changed' })
})

it('resets on their way open nothing any more', async () => {
  const user = await personWith()
  const { url } = await issueLink(await createUser(user.domain, 'office-manager'), user.userId, 'reset')
  await changePassword(await actorOf(user), { currentPassword: PASSWORD, password: NEW })
  await expect(readLink(url?.split('/').at(-1) ?? '')).rejects.toMatchObject({ code: 'not-found' })
})

it.each([
  ['the current one is wrong', 'not the password', NEW, 'currentPassword'],
  ['the new one is too short', PASSWORD, 'short', 'password'],
  ['the new one is common', PASSWORD, 'qwertyqwerty', 'password'],
  ['the new one is the current one', PASSWORD, PASSWORD, 'password'],
])('nothing changes when %s', async (_why, currentPassword, password, field) => {
  const user = await personWith()
  const before = await hashOf(user.identityId)
  const change = changePassword(await actorOf(user), { currentPassword, password })
  await expect(change).rejects.toMatchObject({ code: 'invalid', fields: { [field]: [expect.anything()] } })
  expect(await hashOf(user.identityId)).toBe(before)
})

it('whoever finds an open session cannot guess the current password for long', async () => {
  const actor = await actorOf(await personWith())
  for (let time = 0; time < 10; time++) {
    await changePassword(actor, { currentPassword: 'a guess', password: NEW }).catch(() => {})
  }
  const change = changePassword(actor, { currentPassword: PASSWORD, password: NEW })
  await expect(change).rejects.toMatchObject({ code: 'rate-limited' })
})
