import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireRight } from '@/app/door/actor'
import { type Address, textIn } from '@/app/door/list-address'
import { orNotFound } from '@/app/door/not-found'
import { told } from '@/app/door/telling'
import { ClientMessages } from '@/app/i18n/client-messages'
import { ResultToast } from '@/components/forms/result-toast'
import { Badge } from '@/components/ui/badge'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { canEditUser } from '@/core/access/policy'
import { getUser } from '@/core/users/get'
import { saveUser } from '../actions'
import { userChoices } from '../choices'
import { UserForm } from '../user-form'
import { userWords } from '../user-words'
import { UserFacts } from './user-facts'
import { NumbersSection } from './numbers-section'
import { SessionsSection } from './sessions-section'
import { SignInSection } from './sign-in-section'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Address> }

/** The user's name. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const actor = await requireRight('users.maintain')
  return { title: (await orNotFound(getUser(actor, (await params).id))).name }
}

/** One user: the form for those who may change it, what it says for the others. */
export default async function UserPage({ params, searchParams }: Props) {
  const [actor, { id }, address] = await Promise.all([
    requireRight('users.maintain'),
    params,
    told(searchParams),
  ])
  const [t, words, user] = await Promise.all([
    getTranslations('Users'),
    userWords(),
    orNotFound(getUser(actor, id)),
  ])
  const editable = canEditUser(actor, user)
  const done = (['created', 'updated', 'deactivated', 'reactivated', 'sessions-ended'] as const).find(
    (known) => known === textIn(address, 'done'),
  )
  return (
    <>
      <PageHeader
        title={
          <>
            {user.name} <Badge>{words.statuses[user.status]}</Badge>
          </>
        }
        back={{ href: '/users', label: t('back') }}
        actions={
          actor.rights.has('activity.view') && (
            <ButtonLink href={`/activity?person=${id}`} prefetch={false}>
              {t('activityOf')}
            </ButtonLink>
          )
        }
      />
      {editable ? (
        <ClientMessages namespaces={['Users', 'Errors', 'Ui']}>
          <UserForm
            // A saved user is another form.
            key={user.version}
            edited={{ id, version: user.version }}
            held={{ ...user, departmentId: user.departmentId ?? '', siteId: user.siteId ?? '' }}
            choices={await userChoices(actor, user.scope)}
            save={saveUser}
            renderedFor={actor.domainId}
          />
          <SignInSection actor={actor} user={user} />
          {user.hasSignIn && actor.rights.has('sessions.end-others') && (
            <SessionsSection actor={actor} userId={id} />
          )}
        </ClientMessages>
      ) : (
        <>
          <Banner className="mb-4 max-w-2xl">{t('readOnly')}</Banner>
          <UserFacts actor={actor} user={user} words={words} />
        </>
      )}
      <NumbersSection actor={actor} userId={id} />
      <ResultToast done={done && t(`done.${done}`)} address={address} dismissHref={`/users/${id}`} />
    </>
  )
}
