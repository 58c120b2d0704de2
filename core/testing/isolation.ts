import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { Actor } from '@/core/access/actor'
import { errorCode } from '@/core/errors'
import { type DatabaseUrls, withConnection } from '@/db/testing/cluster'
import { createDomain, createUser } from './world'

/** A word in everything that another domain owns; no answer to anybody else may hold it. */
export const SECRET = 'zweitgeheimnis'

/** The tables under row-level security by domain. */
export const TENANT_TABLES = [
  'departments',
  'sites',
  'users',
  'contacts',
  'contact_revisions',
  'activity',
  'jobs',
  'contact_photos',
  'imports',
  'import_parts',
  'import_records',
  'import_mappings',
  'not_duplicates',
  'live_sequences',
  'numbers',
  'number_members',
  'contact_grants',
  'favorites',
] as const

/** A verb with an attempt to reach what another domain owns; gives what the verb answered. */
export type Attempt<Theirs> = { verb: string; run: (actor: Actor, theirs: Theirs) => Promise<unknown> }

/** Everything of a domain, read as a superuser. */
async function contentsOf(urls: DatabaseUrls, domainId: string): Promise<string> {
  return withConnection(urls.superuserUrl, async (sql) => {
    const all: unknown[] = []
    for (const table of TENANT_TABLES) {
      all.push(await sql`select * from ${sql(table)} as row where domain_id = ${domainId} order by row::text`)
    }
    return JSON.stringify(all)
  })
}

async function answerOf(attempt: () => Promise<unknown>): Promise<string> {
  try {
    return JSON.stringify(await attempt()) ?? ''
  } catch (error) {
    if (errorCode(error) === undefined) throw error
    return ''
  }
}

/**
 * Tests that no attempt, made as an Office Manager of one domain, reads or changes anything of another; and that the
 * same attempt as an Office Manager of that other domain does, so that it proves something.
 */
export function staysInside<Theirs>(
  urls: DatabaseUrls,
  attempts: readonly Attempt<Theirs>[],
  prepare: (owner: Actor) => Promise<Theirs>,
): void {
  it.each(attempts)('$verb does not reach another domain', async ({ run }) => {
    const actor = await createUser(await createDomain(), 'office-manager')
    const owner = await createUser(await createDomain(), 'office-manager')
    const theirs = await prepare(owner)
    const before = await contentsOf(urls, owner.domainId)
    expect(await answerOf(() => run(actor, theirs))).not.toContain(SECRET)
    expect(await contentsOf(urls, owner.domainId)).toBe(before)

    const answer = await answerOf(() => run(owner, theirs))
    const reached = answer.includes(SECRET) || (await contentsOf(urls, owner.domainId)) !== before
    expect(reached).toBe(true)
  })
}

const VERB = /export async function (\w+)\(\s*actor: Actor\b/g

/** The verbs that the files of a folder export: functions that take the actor first. */
export function verbsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) =>
      [...readFileSync(`${folder}/${file}`, 'utf8').matchAll(VERB)].map((match) => match[1] ?? ''),
    )
    .sort()
}
