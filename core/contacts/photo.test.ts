import { expect, it } from 'vitest'
import { inDomain } from '@/core/access/in-domain'
import { contactDraft } from '@/core/testing/contacts'
import { createDomain, createUser } from '@/core/testing/world'
import { contactPhotos } from '@/db/schema/contact-photos'
import { testDatabase } from '@/db/testing/test-database'
import { changeAccess } from './change-access'
import { createContact } from './create'
import { deleteContacts } from './delete'
import { getContact } from './get'
import { getContactPhoto } from './photo'

testDatabase()

it('the photo of a contact is there for whoever sees the contact, as long as they do', async () => {
  const domain = await createDomain()
  const [manager, ana, luis] = [
    await createUser(domain, 'office-manager'),
    await createUser(domain, 'basic-user'),
    await createUser(domain, 'basic-user'),
  ]
  const { id } = await createContact(ana, contactDraft({ lastName: 'Own' }), { access: [] })
  const photo = { domainId: ana.domainId, contactId: id, type: 'image/jpeg' as const, data: Buffer.from('a') }
  await inDomain(ana, (tx) => tx.insert(contactPhotos).values(photo))
  expect(await getContactPhoto(ana, id)).toMatchObject({ type: 'image/jpeg' })
  expect(await getContact(ana, id)).toMatchObject({ hasPhoto: true, ownerId: ana.userId })
  for (const other of [manager, luis]) {
    await expect(getContactPhoto(other, id)).rejects.toMatchObject({ code: 'not-found' })
  }
  const grants = [{ userId: luis.userId, canEdit: false }]
  await changeAccess(ana, [id], { mode: 'set', grants })
  expect(await getContactPhoto(luis, id)).toMatchObject({ type: 'image/jpeg' })
  await changeAccess(ana, [id], { mode: 'set', grants: [] })
  await expect(getContactPhoto(luis, id)).rejects.toMatchObject({ code: 'not-found' })
  await deleteContacts(ana, [id])
  await expect(getContactPhoto(ana, id)).rejects.toMatchObject({ code: 'not-found' })
})
