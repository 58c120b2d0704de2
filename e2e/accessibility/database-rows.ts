import postgres from 'postgres'
import { v7 as uuidv7 } from 'uuid'
import { placedCluster } from '@/db/embedded/location'
import { namedPostmaster } from '@/db/embedded/postmaster'
import { keptSecrets } from '@/db/secrets'
import { importAt } from '../fixtures/import-at'

/** What no press of a button makes within a test's time. */
export type DatabaseRows = { runningJob: string; failedJob: string; doneJob: string }

/** Imports at the points of their way where they stand still. */
export type ImportRows = {
  brokenImport: string
  columnsImport: string
  rehearsedImport: string
  doneImport: string
  failedImport: string
}

async function withPortalDatabase<T>(work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const directory = process.env.COMMONBOOK_E2E_DATA_DIR ?? ''
  const port = namedPostmaster(placedCluster(directory))?.port
  const password = keptSecrets(directory).appPassword
  const sql = postgres(`postgres://commonbook_app:${password}@127.0.0.1:${port}/commonbook`, { max: 1 })
  try {
    return await work(sql)
  } finally {
    await sql.end()
  }
}

/** What of the demonstration the addresses of pages name. */
export type FoundRows = {
  /** The domain that everything is in, and another one. */
  own: string
  domain: string
  /** The Super User. */
  viewer: string
  /** The user of the e-mail asked for. */
  user: string
  department: string
  site: string
  number: string
  /** Somebody who is assigned to the number. */
  member: string
}

/** Looks up what of the demonstration the addresses of pages name. */
export async function findRows(email = 'agent@acme.example'): Promise<FoundRows> {
  return withPortalDatabase((sql) =>
    sql.begin(async (tx) => {
      const [names] = await tx<{ own: string; domain: string }[]>`
        select (select id from domains where name = 'acme.example') as own,
          (select id from domains where name = 'globex.example') as domain`
      if (!names) throw new Error('There is no demonstration')
      await tx.unsafe(`set local app.domain_id = '${names.own}'`)
      const [found] = await tx<Omit<FoundRows, keyof typeof names>[]>`
        select n.id as number, (select user_id from number_members where number_id = n.id limit 1) as member,
          (select id from users where email = 'super@acme.example') as viewer,
          (select id from users where email = ${email}) as user,
          (select id from departments order by name limit 1) as department,
          (select id from sites order by name limit 1) as site
        from numbers n where n.label = 'Main line' limit 1`
      if (!found) throw new Error('The demonstration has no main line')
      return { ...names, ...found }
    }),
  )
}

/** The first revision of a contact. */
export async function revisionOf(domainId: string, contactId: string): Promise<string> {
  return withPortalDatabase((sql) =>
    sql.begin(async (tx) => {
      await tx.unsafe(`set local app.domain_id = '${domainId}'`)
      const [row] = await tx<{ id: string }[]>`
        select id from contact_revisions where contact_id = ${contactId} and version = 1`
      return row?.id ?? ''
    }),
  )
}

/** Jobs over many contacts in each of their states, of a domain that has not that many. */
export async function addJobs(domainId: string): Promise<DatabaseRows> {
  const jobs = { runningJob: uuidv7(), failedJob: uuidv7(), doneJob: uuidv7() }
  const rows = [
    // Heard of in an hour, so that nobody takes it for an abandoned one.
    { id: jobs.runningJob, status: 'running', done: 700, beat: '1 hour' },
    { id: jobs.failedJob, status: 'failed', done: 700, beat: '0' },
    { id: jobs.doneJob, status: 'done', done: 2_000, beat: '0' },
  ]
  await withPortalDatabase((sql) =>
    sql.begin(async (tx) => {
      await tx.unsafe(`set local app.domain_id = '${domainId}'`)
      for (const { id, status, done, beat } of rows) {
        await tx`
          insert into jobs (domain_id, id, kind, status, total, done, params, actor_user_id, actor_home_domain_id,
            actor_name, beat_at)
          values (${domainId}, ${id}, 'delete-contacts', ${status}, 2000, ${done},
            ${tx.json({ batchId: uuidv7() })}, ${uuidv7()}, ${domainId}, 'Ana', now() + ${beat}::interval)`
      }
    }),
  )
  return jobs
}

/** A contact of somebody's own that another one has too; gives its id. */
export async function addGivenContact(domainId: string, ownerId: string, memberId: string): Promise<string> {
  const id = uuidv7()
  await withPortalDatabase((sql) =>
    sql.begin(async (tx) => {
      await tx.unsafe(`set local app.domain_id = '${domainId}'`)
      await tx`insert into contacts (domain_id, id, owner_id, last_name, sort_name, sort_company, sort_title, search_text)
        values (${domainId}, ${id}, ${ownerId}, 'Given', 'Given', '', '', ' given ')`
      await tx`insert into contact_grants (domain_id, id, contact_id, user_id, can_edit, since)
        values (${domainId}, ${uuidv7()}, ${id}, ${memberId}, true, 1)`
    }),
  )
  return id
}

/** Imports of a person that wait for them, and ones that ended. */
export async function addImports(domainId: string, userId: string): Promise<ImportRows> {
  return withPortalDatabase((sql) =>
    sql.begin(async (tx) => {
      await tx.unsafe(`set local app.domain_id = '${domainId}'`)
      return {
        brokenImport: await importAt(tx, domainId, 'uploading', { userId }),
        columnsImport: await importAt(tx, domainId, 'columns', { userId }),
        rehearsedImport: await importAt(tx, domainId, 'rehearsed', { userId }),
        doneImport: await importAt(tx, domainId, 'imported', { userId }),
        failedImport: await importAt(tx, domainId, 'failed', { userId }),
      }
    }),
  )
}

/** Takes the chosen domain away from a person's sessions, as it is for somebody of several domains at first. */
export async function forgetChosenDomain(email: string): Promise<void> {
  await withPortalDatabase(
    (sql) =>
      sql`update sessions set domain_id = null where identity_id = (select id from identities where email = ${email})`,
  )
}
