import { expect, test } from 'vitest'
import { migrate } from './migrate'
import { NewerSchemaError } from './newer-schema'
import { testDatabase } from './testing/test-database'
import { withConnection } from './testing/cluster'

const urls = testDatabase()

test('migrating again changes nothing', async () => {
  const applied = () =>
    withConnection(urls.ownerUrl, (sql) => sql`select hash from drizzle.__drizzle_migrations order by id`)
  const before = await applied()
  await migrate(urls.ownerUrl)
  expect(await applied()).toEqual(before)
})

test('a database that a newer version has migrated is refused', async () => {
  const nextYear = Date.UTC(new Date().getUTCFullYear() + 1, 0, 1)
  await withConnection(
    urls.ownerUrl,
    (sql) => sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('newer', ${nextYear})`,
  )
  const refused = migrate(urls.ownerUrl)
  await expect(refused).rejects.toThrow(NewerSchemaError)
  await expect(refused).rejects.toThrow(`its schema is of ${new Date(nextYear).getUTCFullYear()}-01-01`)
})
