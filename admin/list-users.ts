import { domainNamesOfAll, operatorIn } from '@/core/domains/operator'
import { listUsers, type UserLine } from '@/core/users/list'
import { scopeName } from './read'

type Options = { domain?: string; json?: boolean }

async function usersOf(domain: string): Promise<UserLine[]> {
  const actor = await operatorIn(domain)
  const all: UserLine[] = []
  let after: string | undefined
  do {
    const page = await listUsers(actor, { size: 1_000, after })
    all.push(...page.rows)
    after = page.next ?? undefined
  } while (after)
  return all
}

/** Lists the users of one domain or all; as JSON, one array of objects with always the same keys. */
export async function listAllUsers({ domain, json }: Options): Promise<string[]> {
  const names = domain ? [domain.toLowerCase()] : await domainNamesOfAll()
  const lines: Record<string, string | null>[] = []
  for (const name of names) {
    for (const user of await usersOf(name)) {
      lines.push({
        domain: name,
        id: user.id,
        email: user.email,
        firstName: user.firstName,
        lastName: user.lastName,
        extension: user.extension,
        department: user.department,
        site: user.site,
        scope: scopeName(user.scope),
        status: user.status,
        lastSignInAt: user.lastSignInAt?.toISOString() ?? null,
      })
    }
  }
  if (json) return [JSON.stringify(lines, null, 2)]
  return lines.map((line) =>
    [
      line.domain,
      line.email || '-',
      `${line.firstName} ${line.lastName}`.trim(),
      line.scope,
      line.status,
    ].join('\t'),
  )
}
