import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import { contactForms, test } from './fixtures/office'
import { actionIds, knock, sendSignIn } from './fixtures/knock'
import { markOf } from './fixtures/world'

const add = `${contactForms}#addContact`
const save = `${contactForms}#saveContact`

test.describe('an action that no page of the portal sent', () => {
  const strangers: Record<string, string>[] = [
    {},
    { origin: 'null' },
    { origin: 'https://evil.example' },
    { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
    { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ]
  for (const headers of strangers) {
    test(`is refused with ${JSON.stringify(headers)}`, async ({ office }) => {
      const before = await markOf(office)
      const { answer } = await office.call(add, { id: randomUUID(), firstName: 'Forged' }, headers)
      expect(answer).toBe('403')
      expect(await markOf(office)).toBe(before)
    })
  }

  test('is refused as a form without a script too', async ({ office }) => {
    const before = await markOf(office)
    const body = new FormData()
    body.set(`$ACTION_ID_${actionIds().get(`app/(portal)/contacts/actions.ts#deleteSelected`)}`, '')
    body.set('id', office.own.contactId)
    const send = (headers: Record<string, string>) =>
      knock(`${office.portal}/users/shared-contacts`, office.cookie, { method: 'POST', body, headers })
    expect((await send({ origin: 'https://evil.example' })).status).toBe(403)
    expect((await send({})).status).toBe(403)
    expect(await markOf(office)).toBe(before)
  })
})

test.describe('fields that a form does not have', () => {
  const forged = {
    ownerId: randomUUID(),
    version: '99',
    deletedAt: '2020-01-01',
    updatedByName: 'Somebody else',
    sortName: 'aaa',
  }

  test('are not stored with a new contact', async ({ office }) => {
    const id = randomUUID()
    const domainId = office.other.domainId
    const { answer } = await office.call(add, { id, firstName: 'Plain', domainId, ...forged })
    expect(answer).toBe('done')
    const rows = await office.sql`select * from contacts where id = ${id}`
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ domain_id: office.own.domainId, version: 1, deleted_at: null })
    expect(JSON.stringify(rows[0])).not.toMatch(/Somebody else|aaa|2020-01-01/)
    expect(JSON.stringify(rows[0])).not.toContain(forged.ownerId)
  })

  test('are not stored with a saved contact', async ({ office }) => {
    const id = randomUUID()
    await office.call(add, { id, firstName: 'Plain' })
    const domainId = office.other.domainId
    const fields = { id, firstName: 'Saved', domainId, ...forged, version: '1' }
    expect((await office.call(save, fields)).answer).toBe('done')
    const [row] = await office.sql`select * from contacts where id = ${id}`
    expect(row).toMatchObject({
      domain_id: office.own.domainId,
      version: 2,
      deleted_at: null,
      first_name: 'Saved',
    })
  })

  test('do not put a new user into another domain, nor make them somebody else’s identity', async ({
    office,
  }) => {
    const email = `forged@own.${office.tag}.example`
    const fields = { firstName: 'Forged', email, scope: 'basic-user', domainId: office.other.domainId }
    const more = { identityId: randomUUID(), status: 'active', version: '7', lastSignInAt: '2020-01-01' }
    expect((await office.call('app/(portal)/users/actions.ts#addUser', { ...fields, ...more })).answer).toBe(
      'done',
    )
    const [row] = await office.sql`select * from users where email = ${email}`
    expect(row).toMatchObject({
      domain_id: office.own.domainId,
      version: 1,
      status: 'invited',
      last_sign_in_at: null,
    })
    expect(row?.identity_id).not.toBe(more.identityId)
  })
})

test.describe('a form sent twice', () => {
  test('at once adds one contact', async ({ office }) => {
    const fields = { id: randomUUID(), firstName: 'Twice' }
    const answers = await Promise.all([
      office.call(add, fields),
      office.call(add, fields),
      office.call(add, fields),
    ])
    expect(answers.map(({ answer }) => answer)).toEqual(['done', 'done', 'done'])
    expect(await office.sql`select 1 from contacts where id = ${fields.id}`).toHaveLength(1)
    expect(await office.sql`select 1 from contact_revisions where contact_id = ${fields.id}`).toHaveLength(1)
  })
})

test.describe('text that is too much or no text', () => {
  test('of a megabyte gets a clear error, in any field', async ({ office }) => {
    const before = await markOf(office)
    for (const field of ['firstName', 'notes', 'phones[0].value', 'emails[0].value', 'tags[0]']) {
      const text = 'é'.repeat(500_000)
      const fields = { id: randomUUID(), company: 'Large', [field]: text }
      const { answer, kept } = await office.call(add, fields)
      expect(answer, field).toBe('invalid')
      expect(kept.includes('"key":"too-long"'), field).toBe(true)
    }
    expect(await markOf(office)).toBe(before)
  })

  test('with control characters is refused, in any field', async ({ office }) => {
    const before = await markOf(office)
    for (const field of ['firstName', 'notes', 'phones[0].value', 'emails[0].value', 'tags[0]']) {
      for (const character of ['\u0000', '\u0007', '\u001b', '\u007f']) {
        const fields = { id: randomUUID(), company: 'Odd', [field]: `a${character}b` }
        const { answer, kept } = await office.call(add, fields)
        expect(answer, `${field} ${JSON.stringify(character)}`).toBe('invalid')
        expect(kept).toContain('invalid-characters')
      }
    }
    expect(await markOf(office)).toBe(before)
  })

  test('with half a character never gets into the database as such', async ({ office }) => {
    const id = randomUUID()
    await office.call(add, { id, firstName: 'a\ud800b', notes: '\udc00' })
    const [row] = await office.sql`select first_name, notes from contacts where id = ${id}`
    // UTF-8 has no half characters: what sends them puts the replacement character instead (WHATWG Encoding).
    expect(row).toEqual({ first_name: 'a\ufffdb', notes: '\ufffd' })
  })

  test('in an address is answered, not a fault', async ({ office }) => {
    const odd = ['%00', '%ED%A0%80', '%', '%E2%80%8F', '%F0%9F%92%A9', "'", '%5C', '%25', 'a'.repeat(5_000)]
    const paths = ['/contacts?q=', '/users/shared-contacts?q=', '/users?q=', '/activity?q=', '/contacts/']
    for (const path of paths) {
      const statuses = await Promise.all(
        odd.map(async (text) => (await knock(office.portal + path + text, office.cookie)).status),
      )
      expect(
        statuses.filter((status) => ![200, 400, 404].includes(status)),
        path,
      ).toEqual([])
    }
  })

  test('as e-mail or password is a failed sign-in', async ({ office }) => {
    for (const email of ['a\u0000@own.example', `${'a'.repeat(100_000)}@own.example`]) {
      const answer = await sendSignIn(office.portal, email, 'p\u0000'.repeat(10))
      expect(answer.status).toBe(200)
      expect(await answer.text()).toContain('role="alert"')
    }
  })

  test('from right to left, emoji and accents are kept as they are', async ({ office }) => {
    const id = randomUUID()
    const typed = {
      firstName: '\u200fשָׁלוֹם\u200f',
      lastName: 'Jose\u0301',
      company: '👩‍👩‍👧‍👦 & Söhne 🇨🇭',
      title: 'مدير \u202bالمكتب\u202c',
      nickname: 'Zalgo\u0335\u0321',
      notes: 'one\ntwo\t三',
    }
    expect((await office.call(add, { id, ...typed })).answer).toBe('done')
    const [row] = await office.sql`
      select first_name, last_name, company, title, nickname, notes from contacts where id = ${id}`
    // NFC joins what belongs together, and changes nothing that is seen.
    expect(row).toEqual({
      first_name: typed.firstName.normalize('NFC'),
      last_name: 'José',
      company: typed.company,
      title: typed.title,
      nickname: typed.nickname.normalize('NFC'),
      notes: typed.notes,
    })
    const page = await (await knock(`${office.portal}/contacts/${id}`, office.cookie)).text()
    expect(page).toContain('José')
    expect(page).toContain('👩‍👩‍👧‍👦')
  })
})

test.describe('the headers', () => {
  for (const path of [
    '/sign-in',
    '/contacts',
    '/users',
    '/settings',
    '/nowhere',
    '/contacts/unknown',
    '/link/x',
  ]) {
    test(`of ${path} keep scripts, frames and caches away`, async ({ office }) => {
      const [first, second] = await Promise.all([1, 2].map(() => knock(office.portal + path, office.cookie)))
      if (!first || !second) throw new Error('no answer')
      const policy = first.headers.get('content-security-policy') ?? ''
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
      expect(policy).toMatch(/script-src [^;]*'nonce-/)
      expect(/script-src [^;]*/.exec(policy)?.[0]).not.toMatch(/unsafe-(inline|eval)|\*/)
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).toContain("object-src 'none'")
      expect(policy).toContain("base-uri 'none'")
      expect(second.headers.get('content-security-policy')).not.toBe(policy)
      expect(first.headers.get('cache-control')).toBe('no-store')
      expect(first.headers.get('x-content-type-options')).toBe('nosniff')
      expect(first.headers.get('x-powered-by')).toBeNull()
      expect(first.headers.get('strict-transport-security')).toBeNull()
      const scripts = (await first.text()).match(/<script[^>]*>/g) ?? []
      expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual([])
    })
  }
})

test('a forged, cut or foreign cookie is no session', async ({ office }) => {
  const { cookie } = office
  for (const bad of [`${cookie.slice(0, -4)}AAAA`, cookie.slice(0, 60), 'commonbook.session=null']) {
    const answer = await knock(`${office.portal}/contacts`, bad)
    expect(answer.headers.get('location')).toContain('/sign-in?next=')
  }
})
