import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it, vi } from 'vitest'
import { ForbiddenError } from '@/core/errors'
import { addContact } from '@/core/testing/contacts'
import { rehearseFile } from '@/core/testing/imports'
import { createDomain, createUser } from '@/core/testing/world'
import { withConnection } from '@/db/testing/cluster'
import { testDatabase } from '@/db/testing/test-database'
import { takingUp } from './gather-for-search'
import { performImport } from './perform'

const database = testDatabase()
vi.setConfig({ testTimeout: 120_000 })

const wordsOf = (at: number) => createHash('sha512').update(`${at}`).digest('base64')

type Pages = () => Promise<number | undefined>

async function withPendingPages(test: (pendingPages: Pages) => Promise<void>): Promise<void> {
  await withConnection(database.superuserUrl, async (sql) => {
    await sql`create extension if not exists pgstattuple`
    await test(async () => {
      const [row] = await sql<{ pages: number }[]>`
        select pending_pages as pages from pgstatginindex('contacts_shared_search')`
      return row?.pages
    })
  })
}

it('an import leaves nothing for the search index to take up, whether it was done or not', async () => {
  await withPendingPages(async (pendingPages) => {
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

it('search indexes take up what an import adds before it has ended', async () => {
  await withPendingPages(async (pendingPages) => {
    const manager = await createUser(await createDomain(), 'office-manager')
    const adding = async () => {
      await addContact(manager, { lastName: 'Person', notes: wordsOf(1) })
      expect(await pendingPages()).toBeGreaterThan(0)
      while ((await pendingPages()) !== 0) await pause(50)
      return 'added'
    }
    expect(await takingUp(adding)).toBe('added')
  })
})
