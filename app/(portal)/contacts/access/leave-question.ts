import { getFormatter, getTranslations } from 'next-intl/server'
import type { Question } from '@/components/ui/confirm-dialog'
import type { Actor } from '@/core/access/actor'
import { seatOf } from '@/core/access/seat'
import type { NamedAccess } from '@/core/contacts/grantee-names'
import { listNumbers } from '@/core/numbers/list'

/** What is asked before a contact is left, and what stays; null for one that the actor cannot leave. */
export async function leaveQuestion(
  actor: Actor,
  name: string,
  access: NamedAccess | undefined,
): Promise<Question | null> {
  const seat = seatOf(actor)
  const isMember = access?.grants.some(({ kind, id }) => kind === 'member' && id === seat)
  if (!access?.owner || seat === null || !isMember) return null
  const lines = access.grants.filter(({ kind }) => kind === 'number')
  const [t, format, numbers] = await Promise.all([
    getTranslations('ManageAccess'),
    getFormatter(),
    lines.length > 0 ? listNumbers(actor) : [],
  ])
  const mine = new Set(numbers.filter((number) => number.mine).map(({ id }) => id))
  const still = lines.filter(({ id }) => mine.has(id)).map((line) => line.name)
  const owner = access.owner.name || t('somebody')
  return {
    title: t('leaveTitle', { name }),
    text: still.length > 0 ? t('leaveKeepsText', { numbers: format.list(still) }) : t('leaveText', { owner }),
    confirm: t('leave'),
    cancel: t('cancel'),
  }
}
