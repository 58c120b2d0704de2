import type { FormState } from '@/app/door/form-state'
import type { IssuedLink } from '@/core/links/issue'

/** The answer to a form that issued a one-time link: `link` is '' when it was only mailed. */
export function linkState({
  url,
  mailed,
  ...user
}: IssuedLink & { id: string; name: string; email: string }): FormState {
  return { status: 'done', data: { ...user, link: url ?? '', mailed } }
}
