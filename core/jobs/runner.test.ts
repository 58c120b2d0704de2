import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { expect, it, vi } from 'vitest'
import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import { addImportPart } from '@/core/imports/add-part'
import { chooseColumns } from '@/core/imports/choose-columns'
import { finishUpload } from '@/core/imports/finish-upload'
import { getImport } from '@/core/imports/get'
import { rehearseImport } from '@/core/imports/rehearse'
import { runImport } from '@/core/imports/run'
import { startImport } from '@/core/imports/start'
import { createDomain, createUser } from '@/core/testing/world'
import { testDatabase } from '@/db/testing/test-database'
import { startRunner } from './runner'

testDatabase()
// Every import starts a thread that reads TypeScript.
vi.setConfig({ testTimeout: 120_000 })
const soon = { timeout: 60_000, interval: 50 }
const failures: unknown[] = []

async function uploaded(actor: Actor, text: string): Promise<string> {
  const data = Buffer.from(text)
  const fileHash = createHash('sha256').update(data).digest('hex')
  const file = { target: 'shared', fileName: 'people.csv', fileSize: data.byteLength, fileHash } as const
  const { id } = await startImport(actor, file)
  await addImportPart(actor, id, 0, data)
  await finishUpload(actor, id)
  return id
}

function gate(): [() => void, Promise<void>] {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return [open, opened]
}

it('a long import keeps nobody else’s work waiting, and the next import into its book is seen to wait', async () => {
  const [busy, other] = [
    await createUser(await createDomain(), 'office-manager'),
    await createUser(await createDomain(), 'office-manager'),
  ]
  const [first, second] = [
    await uploaded(busy, 'First name\nAna\n'),
    await uploaded(busy, 'First name\nBo\n'),
  ]
  await rehearseImport(busy, first)
  await rehearseImport(busy, second)
  startRunner((error) => failures.push(error))
  // Whatever else holds its book keeps the import from going on.
  const [letGo, released] = gate()
  const [isHeld, held] = gate()
  const holding = inDomain(busy, async (tx) => {
    await tx.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(${`import into ${busy.domainId}`}, 0))`,
    )
    isHeld()
    await released
  })
  await held
  await runImport(busy, first)
  await vi.waitFor(async () => expect((await getImport(busy, first)).queued).toBe(false), soon)
  await runImport(busy, second)

  const id = await uploaded(other, 'First name\nCy\n')
  const { reading } = await getImport(other, id)
  await chooseColumns(other, id, { targets: reading.columns.map(({ target }) => target) })
  await vi.waitFor(async () => expect((await getImport(other, id)).status).toBe('rehearsed'), soon)
  expect(await getImport(busy, first)).toMatchObject({ status: 'importing', queued: false })
  expect(await getImport(busy, second)).toMatchObject({ status: 'importing', queued: true })

  letGo()
  await holding
  await vi.waitFor(async () => expect((await getImport(busy, second)).status).toBe('imported'), soon)
  expect((await getImport(busy, first)).status).toBe('imported')
  expect(failures).toEqual([])
})
