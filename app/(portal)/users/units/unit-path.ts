import { addressOf } from '@/app/door/list-address'
import type { UnitKind } from '@/core/units/unit'

/** The page of all departments or all sites. */
export function unitPath(kind: UnitKind, parameters: Record<string, string | undefined> = {}): string {
  return addressOf(kind === 'department' ? '/users/departments' : '/users/sites', parameters)
}
