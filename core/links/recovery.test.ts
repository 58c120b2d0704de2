import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { eq } from 'drizzle-orm'
import { SMTPServer } from 'smtp-server'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { alsoIn, personWith } from '@/core/testing/signed-in'
import { createDomain, createUser } from '@/core/testing/world'
import { database } from '@/db/client'
import { identities } from '@/db/schema/identities'
import { testDatabase } from '@/db/testing/test-database'
import { issueLink } from './issue'
import { readLink } from './read'
import { requestRecovery } from './request-recovery'
import { useLink } from './use'

testDatabase()

type Received = { to: string[]; body: string }
const received: Received[] = []
let refusing = false

const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  onData: (stream, session, done) => {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      if (refusing) return done(new Error('mailbox full of secrets'))
      const body = decoded(Buffer.concat(chunks).toString())
      received.push({ to: session.envelope.rcptTo.map((to) => to.address), body })
      done()
    })
  },
})

/** Quoted-printable (RFC 2045, 6.7) read back. */
function decoded(body: string): string {
  const bytes = body
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString()
}

beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
})
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())))

beforeEach(() => {
  received.length = 0
  refusing = false
  const { port } = server.server.address() as AddressInfo
  vi.stubEnv('SMTP_URL', `smtp://127.0.0.1:${port}`)
  vi.stubEnv('MAIL_FROM', 'Commonbook <portal@commonbook.example>')
  vi.stubEnv('PUBLIC_URL', 'https://contacts.example')
})
afterEach(() => vi.unstubAllEnvs())

let network = 1

/** Asks for a link, and says what was done before the answer and what after it. */
async function ask(email: string, address = `10.8.0.${network++}`) {
  const afterwards: (() => Promise<void>)[] = []
  await requestRecovery(email, { address, later: (work) => void afterwards.push(work) })
  const before = received.length
  for (const work of afterwards) await work()
  return { sentBeforeTheAnswer: before }
}

const tokenIn = (mail: Received | undefined) =>
  /https:\/\/contacts\.example\/link\/([\w-]+)/.exec(mail?.body ?? '')?.[1] ?? ''

describe('a forgotten password', () => {
  it('is replaced through a link in one’s mailbox', async () => {
    const user = await personWith()
    await ask(` ${user.email.toUpperCase()}`)
    expect(received).toHaveLength(1)
    expect(received[0]?.to).toEqual([user.email])
    expect(await readLink(tokenIn(received[0]))).toMatchObject({ kind: 'recovery', email: user.email })
    await expect(useLink(tokenIn(received[0]), 'seven green umbrellas', '10.7.0.1')).resolves.toBeUndefined()
  })

  it('works for a person of several domains: the mailbox is theirs', async () => {
    const user = await personWith()
    await alsoIn(user, await createDomain())
    await ask(user.email)
    await expect(useLink(tokenIn(received[0]), 'seven green umbrellas', '10.7.0.2')).resolves.toBeUndefined()
  })

  it('is answered alike for everybody, before any mail goes out', async () => {
    const user = await personWith()
    expect(await ask(user.email)).toEqual({ sentBeforeTheAnswer: 0 })
    received.length = 0
    expect(await ask(`x${user.email}`)).toEqual({ sentBeforeTheAnswer: 0 })
    expect(received).toEqual([])
  })

  it('sends nothing to a No Portal or deactivated user', async () => {
    const user = await personWith('no-portal')
    const left = await personWith()
    const gone = await createDomain()
    await alsoIn(user, gone, { status: 'deactivated' })
    await ask(user.email)
    expect(received).toEqual([])
    await ask(left.email)
    expect(received).toHaveLength(1)
  })

  it('fills nobody’s mailbox: three an hour, for an unknown address alike', async () => {
    const user = await personWith()
    for (const email of [user.email, `x${user.email}`]) {
      for (let time = 0; time < 3; time++) await ask(email)
      await expect(ask(email)).rejects.toMatchObject({ code: 'rate-limited' })
    }
    expect(received).toHaveLength(3)
  })

  it('is not offered where mail is not set up', async () => {
    vi.stubEnv('SMTP_URL', '')
    await expect(ask('x@y.example')).rejects.toMatchObject({ reason: 'mail-not-configured' })
  })
})

describe('a mail with a link', () => {
  it('is in the person’s language, in text and HTML', async () => {
    const user = await personWith()
    await database().update(identities).set({ language: 'fr' }).where(eq(identities.id, user.identityId))
    await ask(user.email)
    expect(received[0]?.body).toContain('Bonjour Test basic-user')
    expect(received[0]?.body).toContain('Content-Type: text/plain')
    expect(received[0]?.body).toContain('Content-Type: text/html')
  })

  it('makes nothing of markup in names', async () => {
    const domain = await createDomain()
    const officeManager = { ...(await createUser(domain, 'office-manager')), name: '<img src=x> & Co' }
    const user = await createUser(domain, 'basic-user')
    await issueLink(officeManager, user.userId, 'invite')
    const html = received[0]?.body.split('Content-Type: text/html')[1]
    expect(html).toContain('&lt;img src=x&gt; &amp; Co')
    expect(html).not.toContain('<img')
  })
})

describe('a link that an office manager issues', () => {
  it('is mailed too, and shown', async () => {
    const domain = await createDomain()
    const user = await createUser(domain, 'basic-user')
    const issued = await issueLink(await createUser(domain, 'office-manager'), user.userId, 'invite')
    expect(issued.mailed).toBe(true)
    expect(issued.url).toBe(`https://contacts.example/link/${tokenIn(received[0])}`)
    expect(received[0]?.to).toEqual([user.email])
  })

  it('is shown even when the mail server refuses it, and says so', async () => {
    refusing = true
    const domain = await createDomain()
    const user = await createUser(domain, 'basic-user')
    const issued = await issueLink(await createUser(domain, 'office-manager'), user.userId, 'invite')
    expect(issued).toMatchObject({ url: expect.stringContaining('/link/') as string, mailed: false })
  })

  it('for a person of several domains goes to their mailbox only', async () => {
    const domain = await createDomain()
    const user = await personWith('basic-user', domain)
    await alsoIn(user, await createDomain())
    const issued = await issueLink(await createUser(domain, 'office-manager'), user.userId, 'reset')
    expect(issued).toEqual({ url: null, mailed: true })
    expect(await readLink(tokenIn(received[0]))).toMatchObject({ kind: 'recovery' })
  })
})
