import { createHash } from 'node:crypto'
import { expect, it, vi } from 'vitest'
import { rehearseFile } from '@/core/testing/imports'
import { createDomain, createUser } from '@/core/testing/world'
import { withConnection } from '@/db/testing/cluster'
import { testDatabase } from '@/db/testing/test-database'
import { performImport } from './perform'

const database = testDatabase()
vi.setConfig({ testTimeout: 120_000 })

// What anybody's contact may leave behind before somebody has to take it up: PostgreSQL's own limit.
const USUAL_BYTES = 4 * 1024 * 1024
const PAGE_BYTES = 8192

const wordsOf = (at: number) => createHash('sha512').update(`${at}`).digest('base64')

it('an import leaves no more for the search index to take up than a contact that somebody saves', async () => {
  await withConnection(database.superuserUrl, async (sql) => {
    await sql`create extension pgstattuple`
    const pendingBytes = async () => {
      const [row] = await sql<{ pages: number }[]>`
        select pending_pages as pages from pgstatginindex('contacts_shared_search')`
      return (row?.pages ?? 0) * PAGE_BYTES
    }
    const manager = await createUser(await createDomain(), 'office-manager')
    const lines = Array.from({ length: 6_100 }, (_none, at) => `Person ${at},${wordsOf(at)}\n`).join('')
    const { id } = await rehearseFile(manager, Buffer.from(`Last Name,Notes\n${lines}`), 'people.csv')
    await performImport(manager, id, { asSeen: true })
    expect(await pendingBytes()).toBeGreaterThan(0)
    expect(await pendingBytes()).toBeLessThan(USUAL_BYTES)
  })
})
