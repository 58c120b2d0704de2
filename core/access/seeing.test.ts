import { sql, type SQL } from 'drizzle-orm'
import fc from '@/core/testing/fast-check'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { disagreement } from '@/core/testing/access-disagreement'
import { worlds } from '@/core/testing/access-worlds'
import { buildWorld } from '@/core/testing/build-world'
import { resizeFinder } from '@/core/testing/resize-finder'
import { testDatabase } from '@/db/testing/test-database'
import type { Actor } from './actor'
import { seatOf } from './seat'
import type * as VisibleModule from './visible'

type Visible = typeof VisibleModule

const broken = vi.hoisted((): { seeing: ((actor: Actor) => SQL) | null } => ({ seeing: null }))

vi.mock('./visible', async (actual) => {
  const visible = await actual<Visible>()
  const visibleContacts: Visible['visibleContacts'] = (actor) =>
    broken.seeing ? broken.seeing(actor) : visible.visibleContacts(actor)
  return { ...visible, visibleContacts }
})

const urls = testDatabase()
const LONG = 36_000_000
const WORLDS = Number(process.env.COMMONBOOK_WORLDS ?? 200)

/** Runs through random worlds; gives what fast-check says of the first in which portal and model disagree. */
async function firstDisagreement(numRuns: number): Promise<string | null> {
  const property = fc.asyncProperty(worlds, async (world) => {
    const said = await disagreement(world, await buildWorld(world))
    if (said) throw new Error(said)
  })
  const details = await fc.check(property, { numRuns })
  return details.failed ? (fc.defaultReportMessage(details) ?? '') : null
}

it(`the portal and the model agree on who has what, in ${WORLDS} worlds`, { timeout: LONG }, async () => {
  expect(await firstDisagreement(WORLDS)).toBeNull()
})

const member = sql`exists (select 1 from contact_grants g where g.contact_id = contacts.id and g.user_id = seat.id)`
const line = sql`exists (select 1 from contact_grants g join number_members m using (domain_id, number_id)
  where g.contact_id = contacts.id and m.user_id = seat.id)`
const alive = sql`contacts.deleted_at is null and contacts.sealed_at is null`
const workspace = sql`contacts.owner_id is null`
const own = sql`contacts.owner_id = seat.id`

// What somebody might write instead of visibleContacts.
const variants: Record<string, SQL> = {
  'forgets that contacts are deleted': sql`contacts.sealed_at is null and (${workspace} or ${own} or ${member} or ${line})`,
  'forgets that contacts are sealed': sql`contacts.deleted_at is null and (${workspace} or ${own} or ${member} or ${line})`,
  'shows the whole domain': alive,
  'shows Shared Contacts alone': sql`${alive} and ${workspace}`,
  'forgets Shared Contacts': sql`${alive} and (${own} or ${member} or ${line})`,
  'forgets the owner': sql`${alive} and (${workspace} or ${member} or ${line})`,
  'forgets members': sql`${alive} and (${workspace} or ${own} or ${line})`,
  'forgets numbers': sql`${alive} and (${workspace} or ${own} or ${member})`,
  'asks for both ways': sql`${alive} and (${workspace} or ${own} or (${member} and ${line}))`,
  'takes a grant to anybody': sql`${alive} and (${workspace} or ${own}
    or exists (select 1 from contact_grants g where g.contact_id = contacts.id))`,
  'takes a number for everybody': sql`${alive} and (${workspace} or ${own} or ${member}
    or exists (select 1 from contact_grants g where g.contact_id = contacts.id and g.number_id is not null))`,
  'takes any number for any other': sql`${alive} and (${workspace} or ${own} or ${member}
    or (exists (select 1 from contact_grants g where g.contact_id = contacts.id and g.number_id is not null)
      and exists (select 1 from number_members m where m.user_id = seat.id)))`,
  'takes only grants to edit': sql`${alive} and (${workspace} or ${own}
    or exists (select 1 from contact_grants g where g.contact_id = contacts.id and g.user_id = seat.id and g.can_edit)
    or ${line})`,
  'takes numbers only to edit': sql`${alive} and (${workspace} or ${own} or ${member}
    or exists (select 1 from contact_grants g join number_members m using (domain_id, number_id)
      where g.contact_id = contacts.id and m.user_id = seat.id and g.can_edit))`,
  'shows an owner only what was given away': sql`${alive} and (${workspace} or ${member} or ${line}
    or (${own} and exists (select 1 from contact_grants g where g.contact_id = contacts.id)))`,
  'drops its brackets': sql`${alive} and ${workspace} or ${own} or ${member} or ${line}`,
}

afterEach(() => {
  broken.seeing = null
})

describe('a rule of seeing that', () => {
  it.each(Object.entries(variants))('%s is caught', { timeout: LONG }, async (_, variant) => {
    broken.seeing = (actor) =>
      sql`(contacts.domain_id = ${actor.domainId}::uuid and exists (select 1 from (select ${seatOf(actor)}::uuid as id) seat
        where ${variant}))`
    const caught = async () => {
      for (const world of fc.sample(worlds, { numRuns: 300, seed: 1 })) {
        const said = await disagreement(world, await buildWorld(world))
        if (said) return said
      }
      return null
    }
    expect(await caught()).not.toBeNull()
  })

  it('is written as here, but right, passes', { timeout: LONG }, async () => {
    broken.seeing = (actor) =>
      sql`(contacts.domain_id = ${actor.domainId}::uuid and exists (select 1 from (select ${seatOf(actor)}::uuid as id) seat
        where ${alive} and (${workspace} or ${own} or ${member} or ${line})))`
    expect(await firstDisagreement(20)).toBeNull()
  })
})

describe('where somebody is given more than is gone through one by one', () => {
  beforeAll(() => resizeFinder(urls.ownerUrl, { few: 0 }))

  it('the portal and the model agree too', { timeout: LONG }, async () => {
    expect(await firstDisagreement(Math.ceil(WORLDS / 4))).toBeNull()
  })
})
