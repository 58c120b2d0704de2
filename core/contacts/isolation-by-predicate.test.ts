import { beforeAll, describe } from 'vitest'
import { contactAttempts, theirContacts } from '@/core/testing/contact-attempts'
import { staysInside, TENANT_TABLES } from '@/core/testing/isolation'
import { withConnection } from '@/db/testing/cluster'
import { testDatabase } from '@/db/testing/test-database'

const urls = testDatabase()

// The second belt is off: the database hides no row.
beforeAll(() =>
  withConnection(urls.ownerUrl, async (sql) => {
    for (const table of TENANT_TABLES) await sql`alter table ${sql(table)} disable row level security`
  }),
)

describe('with the predicate alone', () => {
  staysInside(urls, contactAttempts, theirContacts)
})
