import { createHash } from 'node:crypto'
import { expect, it, vi } from 'vitest'
import { ForbiddenError } from '@/core/errors'
import { rehearseFile } from '@/core/testing/imports'
import { createDomain, createUser } from '@/core/testing/world'
import { withConnection } from '@/db/testing/cluster'
import { testDatabase } from '@/db/testing/test-database'
import { performImport } from './perform'

const database = testDatabase()
vi.setConfig({ testTimeout: 120_000 })

const wordsOf = (at: number) => createHash('sha512').update(`${at}`).digest('base64')

it('an import leaves nothing for the search index to take up, whether it was done or not', async () => {
  await withConnection(database.superuserUrl, async (sql) => {
    await sql`create extension pgstattuple`
    const pendingPages = async () => {
      const [row] = await sql<{ pages: number }[]>`
        select pending_pages as pages from pgstatginindex('contacts_shared_search')`
      return row?.pages
    }
    const manager = await createUser(await createDomain(), 'office-manager')
    const lines = Array.from({ length: 2_100 }, (_none, at) => `Person ${at},${wordsOf(at)}\n`).join('')
    const { id } = await rehearseFile(manager, Buffer.from(`Last Name,Notes\n${lines}`), 'people.csv')
    const asker = async () => {
      expect(await pendingPages()).toBeGreaterThan(0)
      return null
    }
    await expect(performImport(manager, id, { asSeen: true, asker })).rejects.toThrow(ForbiddenError)
    expect(await pendingPages()).toBe(0)
    await performImport(manager, id, { asSeen: true })
    expect(await pendingPages()).toBe(0)
  })
})
