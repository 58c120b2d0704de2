import postgres from 'postgres'

/** The application's role may do more than the portal's isolation allows. */
export class UnsafeRoleError extends Error {
  override name = 'UnsafeRoleError'
  constructor(role: string, faults: readonly string[]) {
    super(
      `DATABASE_URL connects as the role ${role}, which ${faults.join(' and ')}. Row-level security would not hold: ` +
        `give it a role made by db/roles.sql, such as commonbook_app.`,
    )
  }
}

/** The database cannot search text in every script. */
export class UnsafeTextError extends Error {
  override name = 'UnsafeTextError'
}

/** What PostgreSQL says of the role that a connection uses. */
export type RoleFacts = {
  superuser: boolean
  bypassrls: boolean
  owner: boolean
  member_of_owner: boolean
  member_of_privileged: boolean
  member_of_finder: boolean
}

const FAULTS: Record<keyof RoleFacts, string> = {
  superuser: 'is a superuser',
  bypassrls: 'has BYPASSRLS',
  owner: 'owns the tables or the database',
  member_of_owner: 'is a member of the role that owns the tables',
  member_of_privileged: 'is a member of a superuser or BYPASSRLS role',
  member_of_finder: 'is a member of commonbook_finder, which reads across domains',
}

/** Why a role must not be the application's, in words; empty when it may. A superuser is told only that. */
export function roleFaults(facts: RoleFacts): string[] {
  if (facts.superuser) return [FAULTS.superuser]
  const names = Object.keys(FAULTS) as (keyof RoleFacts)[]
  return names.filter((name) => facts[name]).map((name) => FAULTS[name])
}

/**
 * Makes sure that row-level security holds for the application's connection, and that trigrams of any script work.
 * @throws UnsafeRoleError, UnsafeTextError, or the driver's error when the database does not answer
 */
export async function checkRole(databaseUrl: string): Promise<void> {
  const client = postgres(databaseUrl, { max: 1, connect_timeout: 10, onnotice: () => {} })
  try {
    const [row] = await client<[RoleFacts & { role: string }]>`
      with me as (select * from pg_roles where rolname = current_user),
      owners as (
        select relowner as oid from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v')
        union select datdba from pg_database where datname = current_database()
      )
      select me.rolname as role, me.rolsuper as superuser, me.rolbypassrls as bypassrls,
        exists (select from owners where owners.oid = me.oid) as owner,
        exists (select from owners where owners.oid <> me.oid and pg_has_role(me.oid, owners.oid, 'MEMBER'))
          as member_of_owner,
        exists (
          select from pg_roles other where (other.rolsuper or other.rolbypassrls) and other.oid <> me.oid
            and pg_has_role(me.oid, other.oid, 'MEMBER')
        ) as member_of_privileged,
        exists (
          select from pg_roles other where other.rolname = 'commonbook_finder' and other.oid <> me.oid
            and pg_has_role(me.oid, other.oid, 'MEMBER')
        ) as member_of_finder
      from me`
    const { role, ...facts } = row
    const faults = roleFaults(facts)
    if (faults.length > 0) throw new UnsafeRoleError(role, faults)
    const [text] = await client<[{ letters: number }]>`select cardinality(show_trgm('Ольга')) as letters`
    if (text.letters === 0) {
      throw new UnsafeTextError(
        'The database of DATABASE_URL cannot search names like Ольга: create it with UTF-8 and a UTF-8 locale, ' +
          'such as createdb --template=template0 --encoding=UTF8 --locale=C.UTF-8 commonbook.',
      )
    }
  } finally {
    await client.end()
  }
}
