import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireRight } from '@/app/door/actor'
import { orNotFound } from '@/app/door/not-found'
import { QuestionPage } from '@/components/forms/question-page'
import { getUser } from '@/core/users/get'
import { deactivate } from '@/app/(portal)/users/actions'

/** The page's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Users'))('deactivate') }
}

/** Asks before a user is deactivated. */
export default async function DeactivateUserPage({ params }: { params: Promise<{ id: string }> }) {
  const [actor, { id }, t] = await Promise.all([
    requireRight('users.maintain'),
    params,
    getTranslations('Users'),
  ])
  const { name, version } = await orNotFound(getUser(actor, id))
  return (
    <QuestionPage
      title={t('deactivateTitle', { name })}
      action={deactivate}
      fields={{ id, version, renderedFor: actor.domainId, back: `/users/${id}` }}
      confirm={t('deactivate')}
      cancel={{ href: `/users/${id}`, label: t('cancel') }}
    >
      {t('deactivateText')}
    </QuestionPage>
  )
}
