import { sql } from 'drizzle-orm'
import { describe, expect, it, vi } from 'vitest'
import { contactAttempts, theirContacts } from '@/core/testing/contact-attempts'
import { staysInside, verbsIn } from '@/core/testing/isolation'
import { testDatabase } from '@/db/testing/test-database'

// The first belt is off: no query names its domain any more.
vi.mock('@/core/access/own-domain', () => ({ ownDomain: () => sql`true` }))

const urls = testDatabase()

describe('with row-level security alone', () => {
  staysInside(urls, contactAttempts, theirContacts)

  it('every verb is tried', () => {
    const tried = [...new Set(contactAttempts.map((attempt) => attempt.verb))].sort()
    const folders = ['core/contacts', 'core/jobs', 'core/look-up']
    expect(folders.flatMap(verbsIn).sort()).toEqual(tried)
  })
})
