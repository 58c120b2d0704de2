import { getTranslations } from 'next-intl/server'
import type { CountedQuestion } from '@/components/ui/confirm-submit'
import type { Question } from '@/components/ui/confirm-dialog'
import type { Actor } from '@/core/access/actor'

type Texts = {
  actor: Actor
  count: number
  name?: string
  /** Whether they are Shared Contacts and nothing else. */
  isShared: boolean
}

/** What is asked before contacts are deleted; a single one is named when its name is known. */
export async function deleteQuestion({ actor, count, name, isShared }: Texts): Promise<Question> {
  const [t, own, ui] = await Promise.all([
    getTranslations('Contacts'),
    getTranslations('OwnContacts'),
    getTranslations('Ui'),
  ])
  const days = actor.domain.trashDays
  const facts = { days, domain: actor.domain.title || actor.domain.name }
  const shared = count === 1 ? t('deleteText', facts) : t('deleteManyText', facts)
  return {
    title: count === 1 && name ? t('deleteNamed', { name }) : t('deleteTitle', { count }),
    text: isShared ? shared : count === 1 ? own('deleteText', { days }) : own('deleteManyText', { days }),
    confirm: t('deleteConfirm', { count }),
    cancel: ui('cancel'),
  }
}

/** The question for each plural form, with `#` for a number that is known only when the button is pressed. */
export async function deleteQuestions(
  actor: Actor,
  { count, isShared }: { count?: number; isShared: boolean },
): Promise<CountedQuestion> {
  if (count !== undefined) return { other: await deleteQuestion({ actor, count, isShared }) }
  const [one, two] = await Promise.all(
    [1, 2].map((number) => deleteQuestion({ actor, count: number, isShared })),
  )
  const other = two as Question
  const open = (text: string) => text.replace('2', '#')
  return { one, other: { ...other, title: open(other.title), confirm: open(other.confirm) } }
}
