import sharp from 'sharp'
import { expect, it } from 'vitest'
import type { Actor } from '@/core/access/actor'
import { newId } from '@/core/access/id'
import { inDomain } from '@/core/access/in-domain'
import { exportContacts } from '@/core/contacts/export'
import { smallPhoto } from '@/core/contacts/small-photo'
import { COUNTRY, drawnContact, type Stored } from '@/core/testing/drawn-contacts'
import fc from '@/core/testing/fast-check'
import { rehearseFile } from '@/core/testing/imports'
import { createDomain, createUser } from '@/core/testing/world'
import { contactPhotos } from '@/db/schema/contact-photos'
import { contacts } from '@/db/schema/contacts'
import { testDatabase } from '@/db/testing/test-database'
import { performImport } from './work/perform'

testDatabase()

const RUNS = 10

const office = async (): Promise<Actor> =>
  createUser(await createDomain({ defaultCountry: COUNTRY }), 'office-manager')

async function officeOf(drawn: readonly Stored[]): Promise<Actor> {
  const manager = await office()
  const dots = Buffer.from(Array.from({ length: 48 * 48 * 3 }, (_, at) => (at * at * 31) % 251))
  const drawing = sharp(dots, { raw: { width: 48, height: 48, channels: 3 } }).png()
  const data = (await smallPhoto(await drawing.toBuffer())) ?? Buffer.alloc(0)
  await inDomain(manager, async (tx) => {
    for (const { photo, ...row } of drawn) {
      const [domainId, id] = [manager.domainId, newId()]
      await tx.insert(contacts).values({ ...row, extras: [...row.extras], domainId, id })
      if (photo) await tx.insert(contactPhotos).values({ domainId, contactId: id, type: 'image/jpeg', data })
    }
  })
  return manager
}

async function exported(actor: Actor, format: 'commonbook' | 'vcard4'): Promise<string> {
  let text = ''
  for await (const piece of (await exportContacts(actor, { format, book: 'shared' })).text) text += piece
  return text
}

/** Contacts with ids of their own, some of which say the same as others. */
const book = fc
  .array(fc.tuple(drawnContact, fc.constantFrom(1, 1, 1, 2, 3)), { minLength: 1, maxLength: 20 })
  .map((drawn) =>
    drawn
      .flatMap(([contact, times]) => Array.from({ length: times }, () => contact))
      .map((contact, index) => ({ ...contact, externalId: index % 4 ? '' : `A-${index}` })),
  )

it.each([
  ['commonbook', 'shared.csv'],
  ['vcard4', 'shared.vcf'],
] as const)(
  'a domain that imports what another one exported as %s exports the same bytes',
  { timeout: 300_000 },
  async (format, fileName) => {
    await fc.assert(
      fc.asyncProperty(book, async (contacts) => {
        const text = await exported(await officeOf(contacts), format)
        const empty = await office()
        const { id, counts } = await rehearseFile(empty, Buffer.from(text), fileName)
        const results = await performImport(empty, id, { asSeen: false })
        expect({ ...counts, ...results }).toMatchObject({ read: contacts.length, added: contacts.length })
        expect(await exported(empty, format)).toBe(text)
      }),
      { numRuns: RUNS },
    )
  },
)
