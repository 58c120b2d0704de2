import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/core/access/actor'
import { createContact } from '@/core/contacts/create'
import { setFavorite } from '@/core/contacts/favorite'
import { addContact, contactDraft } from '@/core/testing/contacts'
import { createDomain, createUser } from '@/core/testing/world'
import { createUser as addUser } from '@/core/users/create'
import { testDatabase } from '@/db/testing/test-database'
import { readCaller } from './caller'
import { whoCalls } from './who-calls'

testDatabase()

const NUMBER = '+14155550199'
let manager: Actor
let ana: Actor

async function calling(actor: Actor, text: string): Promise<string[]> {
  const caller = readCaller(text, 'US')
  return caller ? (await whoCalls(actor, caller)).map(({ name }) => name) : []
}

beforeAll(async () => {
  const domain = await createDomain()
  manager = await createUser(domain, 'office-manager')
  ana = await createUser(domain, 'basic-user')
  const phones = [{ label: 'work', value: '(415) 555-0199' }]
  await addContact(manager, { company: 'Acme', phones })
  await addContact(manager, {
    firstName: 'Bo',
    lastName: 'Acme',
    phones: [{ label: 'fax', value: '(415) 555-0100' }, ...phones],
  })
  await addContact(manager, { firstName: 'Cy', lastName: 'Acme', phones })
  await addContact(manager, {
    lastName: 'Other',
    phones: [{ label: 'work', value: '(415) 555-0198' }],
    notes: '4155550199',
  })
  await addContact(manager, { lastName: 'Doorbell', phones: [{ label: 'work', value: '204' }] })
  await createContact(ana, contactDraft({ lastName: 'Private', phones }), { access: [] })
  const user = { email: '', scope: 'no-portal', departmentId: null, siteId: null, listed: true } as const
  await addUser(manager, { ...user, firstName: 'Pat', lastName: 'Inside', extension: '204' })
  await addUser(manager, { ...user, firstName: 'Pat', lastName: 'Beside', extension: '2042' })
})

describe('who calls', () => {
  it('is whoever has the number: people before companies, whose first number it is before others', async () => {
    expect(await calling(manager, NUMBER)).toEqual(['Cy Acme', 'Bo Acme', 'Acme'])
  })

  it('is one’s own contact first, which nobody else is told of', async () => {
    expect(await calling(ana, NUMBER)).toEqual(['Private', 'Cy Acme', 'Bo Acme', 'Acme'])
  })

  it('is one’s favorite before that', async () => {
    const company = (await whoCalls(ana, readCaller(NUMBER, 'US') as never)).find(
      ({ name }) => name === 'Acme',
    )
    await setFavorite(ana, company?.id ?? '', true)
    expect((await calling(ana, NUMBER))[0]).toBe('Acme')
  })

  it('is the coworker of an extension, and the contact whose number it is', async () => {
    expect(await calling(manager, '204')).toEqual(['Pat Inside', 'Doorbell'])
  })

  it('is nobody where nobody has the number', async () => {
    expect(await calling(manager, '+14155550177')).toEqual([])
  })
})
