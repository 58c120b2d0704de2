import { expect, it } from 'vitest'
import { createNumber } from '@/core/numbers/create'
import { getNumber } from '@/core/numbers/get'
import { createDomain, createSite, createUser } from '@/core/testing/world'
import { testDatabase } from '@/db/testing/test-database'
import { mergeUnit } from './merge'
import { removeUnit } from './remove'

testDatabase()

it('a site with a shared number is not removed; merging moves the number with the people', async () => {
  const domain = await createDomain()
  const office = await createUser(domain, 'office-manager')
  const [from, into] = [await createSite(domain), await createSite(domain)]
  const id = await createNumber(office, { number: '(415) 555-0100', label: 'Main line', siteId: from })
  await expect(removeUnit(office, 'site', from)).rejects.toMatchObject({ code: 'forbidden' })
  await mergeUnit(office, 'site', from, { into })
  expect(await getNumber(office, id)).toMatchObject({ siteId: into, version: 2 })
})
