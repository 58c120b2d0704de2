import { expect, test as base } from '@playwright/test'
import { doors } from '@/app/doors'
import { actionCalls } from './fixtures/action-calls'
import {
  actionAnswer,
  actionIds,
  callAction,
  type Cookie,
  knock,
  pageAnswer,
  sendSignIn,
  signIn,
} from './fixtures/knock'
import {
  foreignWord,
  keepSignedIn,
  makeWorld,
  markOf,
  type Place,
  people,
  untilQuiet,
  type World,
} from './fixtures/world'
import { actions, knockers, pages, routes, type Knocker, type Row } from './permissions-table'

type SignedIn = World & {
  portal: string
  cookies: Record<Knocker, Cookie>
  /** Everybody is signed in again. */
  restore: () => Promise<void>
}

/** A world of this worker's own, in which everybody has signed in through the form. */
const test = base.extend<object, { world: SignedIn }>({
  world: [
    async ({}, use) => {
      const portal = process.env.COMMONBOOK_E2E_URL ?? ''
      const world = await makeWorld()
      const cookies: Record<string, Cookie> = { anonymous: '' }
      for (const one of ['no-portal', ...people] as const)
        cookies[one] = await signIn(portal, world.emails[one])
      await world.sql`update users set scope = 'no-portal' where email = ${world.emails['no-portal']}`
      const restore = await keepSignedIn(world)
      await use({ ...world, portal, restore, cookies: cookies as Record<Knocker, Cookie> })
      await world.close()
    },
    { scope: 'worker' },
  ],
})

async function answers(ask: (knocker: Knocker) => Promise<string>): Promise<Record<string, string>> {
  return Object.fromEntries(await Promise.all(knockers.map(async (one) => [one, await ask(one)] as const)))
}

/** A page's address with the ids of a place. */
function address(page: string, world: World, place: Place): string {
  if (page.startsWith('/domains/')) {
    return page.replace('[id]', place === world.own ? world.assigned : place.domainId)
  }
  if (page.startsWith('/imports/')) return page.replace('[id]', importOf(page, place)).replace('[part]', '0')
  const id = page.startsWith('/numbers/')
    ? place.numberId
    : page.startsWith('/users/departments')
      ? place.departmentId
      : page.startsWith('/users/sites')
        ? place.siteId
        : page.includes('/jobs/')
          ? place.jobId
          : page.startsWith('/users/[id]')
            ? place.userId
            : place.contactId
  const path = page.replace('[id]', id).replace('[token]', 'a'.repeat(43))
  if (page.endsWith('/history/restore')) return `${path}?revision=${place.revisionId}`
  if (page.endsWith('/unassign')) return `${path}?member=${place.userId}`
  return page.endsWith('/delete') ? `${path}?id=${id}` : path
}

/** The import of a place that has what a page or route shows. */
function importOf(path: string, place: Place): string {
  if (path.endsWith('/columns')) return place.columnsImportId
  if (path.endsWith('/rehearsal')) return place.rehearsedImportId
  return /\/(report|undo|delete-file|left-out|refused)$/.test(path) ? place.importedImportId : place.importId
}

const doorsOf = (rows: Row[]) => [...new Set(rows.map((row) => row.door))].sort()

test('every door is in the table, and nothing else', () => {
  expect(doorsOf(pages)).toEqual(Object.keys(doors.pages).sort())
  expect(doorsOf(routes)).toEqual(Object.keys(doors.routes).sort())
  expect(doorsOf(actions)).toEqual(Object.keys(doors.actions).sort())
  for (const page of Object.keys(doors.pages).filter((one) => one.includes('[id]'))) {
    expect(pages.some((row) => row.door === page && row.whose === 'other')).toBe(true)
  }
})

for (const { door, whose, answers: said } of pages) {
  test(`${door} of ${whose === 'own' ? 'their own' : 'another'} domain`, async ({ world }) => {
    const path = address(door, world, world[whose])
    const got = await answers(async (knocker) => {
      const answer = await knock(world.portal + path, world.cookies[knocker])
      const body = await answer.text()
      // Domains are what a Reseller and a Super User look at from outside.
      if (!door.startsWith('/domains'))
        expect(body.includes(foreignWord), `${door} for ${knocker}`).toBe(false)
      return pageAnswer(answer)
    })
    expect(got).toEqual(said)
  })
}

/** The form that a route takes, for what is in a place; next-auth's are asked without any. */
function bodyOf(path: string, { contactId }: Place): FormData | undefined {
  const fields: Record<string, Record<string, string>> = {
    '/contacts/[id]/star': { star: 'on' },
    '/contacts/export/file': { format: 'vcard4', id: contactId },
  }
  const given = fields[path]
  if (!given) return undefined
  const form = new FormData()
  for (const [name, value] of Object.entries(given)) form.set(name, value)
  return form
}

for (const { door, whose, answers: said } of routes) {
  test(`${door} of ${whose === 'own' ? 'their own' : 'another'} domain`, async ({ world }) => {
    const [method = '', path = ''] = door.split(' ')
    const filled = path.replace('[...nextauth]', method === 'GET' ? 'session' : 'signout')
    // A stream has no end: what it tells is asked for once.
    const url = world.portal + address(filled, world, world[whose]) + (path === '/api/events' ? '?poll' : '')
    const got = await answers(async (knocker) => {
      const init = { method, headers: { origin: world.portal }, body: bodyOf(path, world[whose]) }
      const answer = await knock(url, world.cookies[knocker], init)
      const body = await answer.text()
      expect(body.includes(foreignWord), `${door} for ${knocker}`).toBe(false)
      return pageAnswer(answer)
    })
    expect(got).toEqual(said)
  })
}

const ids = actionIds()
/** Words that say that an action did what it was asked for. */
const does = new Set(['done', 'contacts', 'hints'])

for (const { door, whose, answers: said } of actions) {
  test(`${door} in ${whose === 'own' ? 'their own' : 'another'} domain`, async ({ world }) => {
    const call = actionCalls[door]
    const id = ids.get(door)
    if (!call || !id) throw new Error(`${door} is not called here, or not in the build`)
    const prepared = (knocker: Knocker) => call.fields(world, world[whose], knocker)
    const send = async (knocker: Knocker, fields: Record<string, string>) => {
      const headers = { cookie: world.cookies[knocker], origin: world.portal }
      const answer = await callAction(world.portal, id, { ...call, fields }, headers)
      const body = await answer.text()
      if (!does.has(said[knocker] ?? ''))
        expect(body.includes(foreignWord), `${door} for ${knocker}`).toBe(false)
      return actionAnswer(answer, body)
    }
    const refused = knockers.filter((knocker) => !does.has(said[knocker] ?? ''))
    const forms = await Promise.all(refused.map(async (one) => [one, await prepared(one)] as const))
    await untilQuiet(world)
    const before = await markOf(world)
    const got = await Promise.all(forms.map(async ([one, form]) => [one, await send(one, form)] as const))
    expect(Object.fromEntries(got)).toEqual(Object.fromEntries(refused.map((one) => [one, said[one]])))
    expect(await markOf(world), 'what is refused changes nothing').toBe(before)
    for (const knocker of knockers.filter((one) => !refused.includes(one))) {
      const form = await prepared(knocker)
      const earlier = await markOf(world)
      expect(`${knocker}: ${await send(knocker, form)}`).toBe(`${knocker}: ${said[knocker]}`)
      if (said[knocker] === 'done') expect(await markOf(world), 'what is done is stored').not.toBe(earlier)
    }
    await world.restore()
  })
}

test('somebody of No Portal cannot sign in', async ({ world }) => {
  const answer = await sendSignIn(world.portal, world.emails['no-portal'])
  expect(answer.headers.getSetCookie().join()).not.toContain('commonbook.session')
  expect(await answer.text()).toContain('role="alert"')
})

/** A page without what differs from request to request: nonces, the ids asked for, the order in which parts arrive. */
function withoutChance(body: string, ids: string[]): string[] {
  const plain = ids
    .reduce((text, id) => text.replaceAll(id, 'ID'), body)
    .replace(/nonce="[^"]*"|\\"nonce\\":\\"[^"]*\\"/g, 'NONCE')
    .replace(/<\/script><script NONCE>self\.__next_f\.push\(\[1,"|"\]\)/g, '')
    .replace(/\$[a-zA-Z@]?[\da-f]+\b/g, '$#')
  return plain.split('\\n').map((line) => line.replace(/^[\da-f]+:/, '#:'))
}

for (const { door: page } of pages.filter((row) => row.whose === 'other')) {
  test(`${page} answers for the id of another domain as for one that nobody knows`, async ({ world }) => {
    const nobody = '01900000-0000-7000-8000-000000000000'
    const unknown = Object.fromEntries(Object.keys(world.other).map((key) => [key, nobody])) as Place
    // The highest for whom it is another domain; of domains, it is for a Reseller.
    const cookie = world.cookies[page.startsWith('/domains') ? 'reseller' : 'office-manager']
    const ids = [...Object.values(world.other), nobody]
    const [foreign, none] = await Promise.all(
      [world.other, unknown].map(async (place) => {
        const answer = await knock(world.portal + address(page, world, place), cookie)
        expect(answer.status).toBe(404)
        return withoutChance(await answer.text(), ids)
      }),
    )
    const strays = (here: string[] = [], there: string[] = []) => here.filter((line) => !there.includes(line))
    expect([...strays(foreign, none), ...strays(none, foreign)]).toEqual([])
  })
}
