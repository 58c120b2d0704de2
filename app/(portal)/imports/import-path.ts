import { addressOf } from '@/app/door/list-address'

/** The list of imports. */
export const IMPORTS = '/imports'

/** The address of an import, or of one of its steps. */
export function importPath(
  id: string,
  step?: 'columns' | 'rehearsal' | 'report' | 'undo',
  parameters: Record<string, string | number | undefined> = {},
): string {
  return addressOf(step ? `${IMPORTS}/${id}/${step}` : `${IMPORTS}/${id}`, parameters)
}
