import { departments } from '@/db/schema/departments'
import { sites } from '@/db/schema/sites'
import { users } from '@/db/schema/users'
import { requiredText } from '@/core/text-input'

/** What a domain's users are grouped by. Departments and sites are kept alike; they are two tables. */
export type UnitKind = 'department' | 'site'

/** The table of a kind, and the column of users that refers to it. */
export const unitTables = {
  department: { table: departments, column: users.departmentId, field: 'departmentId' },
  site: { table: sites, column: users.siteId, field: 'siteId' },
} as const

/** The name of a department or site. */
export const unitName = requiredText(100)
