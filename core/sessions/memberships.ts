import { atLeast, type Scope } from '@/core/access/scope'
import { pool } from '@/db/client'

/** What a person is in one of the domains they belong to. */
export type Membership = {
  domainId: string
  domainName: string
  domainTitle: string
  userId: string
  name: string
  scope: Scope
  /** Whether they may enter the portal there. */
  open: boolean
  /** Whether they may once they have accepted the invitation. */
  welcome: boolean
}

type Row = {
  domain_id: string
  domain_name: string
  domain_title: string
  domain_status: string
  user_id: string
  first_name: string
  last_name: string
  scope: Scope
  status: string
}

/** Every domain an identity has a user in, by name. Deactivated, No Portal and suspended ones are not `open`. */
export async function membershipsOf(identityId: string): Promise<Membership[]> {
  const rows = await pool()<Row[]>`select * from find_memberships(${identityId})`
  return rows.map((row) => {
    const portal = row.domain_status === 'active' && atLeast(row.scope, 'simple-user')
    return {
      domainId: row.domain_id,
      domainName: row.domain_name,
      domainTitle: row.domain_title,
      userId: row.user_id,
      name: `${row.first_name} ${row.last_name}`.trim(),
      scope: row.scope,
      open: portal && row.status === 'active',
      welcome: portal && row.status !== 'deactivated',
    }
  })
}
