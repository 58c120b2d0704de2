import type { NewAccess } from '@/core/contacts/create'

/**
 * Who is to have a new contact, as its form says ("Who has it"): the workspace, everyone assigned to a number, or only
 * whoever adds it. The form of a Shared Contact does not ask.
 */
export function newAccess(form: FormData): NewAccess {
  const who = form.get('who')
  if (who === null || who === 'workspace') return 'workspace'
  const number = form.get('numbers')
  return who === 'number' ? [{ numberId: typeof number === 'string' ? number : '', canEdit: true }] : []
}
