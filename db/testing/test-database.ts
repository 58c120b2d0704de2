import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, inject } from 'vitest'
import { closeDatabase } from '../client'
import { type DatabaseUrls, urlsOf, withConnection } from './cluster'

/** An arbitrary advisory lock: cloning waits, because a template is copied by one connection at a time. */
const CLONING = 7_306_202

/**
 * Gives this test file a database of its own at this version's schema, which `database()` then uses. Call it once
 * at the top of the file; the addresses are there from the first `beforeAll` or test on.
 */
export function testDatabase(): DatabaseUrls {
  const cluster = inject('cluster')
  const name = `test_${randomBytes(6).toString('hex')}`
  const urls = urlsOf(cluster, name)
  const administration = urlsOf(cluster, 'postgres').superuserUrl

  beforeAll(async () => {
    await withConnection(administration, async (sql) => {
      await sql`select pg_advisory_lock(${CLONING})`
      await sql.unsafe(`create database ${name} template template owner commonbook_owner`)
      await sql.unsafe(`revoke all on database ${name} from public`)
      await sql.unsafe(`grant connect on database ${name} to commonbook_app`)
    })
    process.env.DATABASE_URL = urls.appUrl
    process.env.DATABASE_MIGRATION_URL = urls.ownerUrl
    process.env.AUTH_SECRET ??= randomBytes(32).toString('base64')
  })

  afterAll(async () => {
    await closeDatabase()
    await withConnection(administration, (sql) => sql.unsafe(`drop database ${name} with (force)`))
  })

  return urls
}
