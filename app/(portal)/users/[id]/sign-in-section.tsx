import { getFormatter, getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Actor } from '@/core/access/actor'
import type { UserDetails } from '@/core/users/get'
import { canSignIn } from '@/core/users/user'
import { reactivate } from '../actions'
import { LinkForm } from './link-form'

/** How the user signs in, and what can be done about it: links, deactivating and reactivating. */
export async function SignInSection({ actor, user }: { actor: Actor; user: UserDetails }) {
  const [t, format] = await Promise.all([getTranslations('Users'), getFormatter()])
  const { id, status, version } = user
  const signsIn = user.hasSignIn && canSignIn(user.scope)
  const lastSignIn = user.lastSignInAt
    ? format.dateTime(user.lastSignInAt, {
        dateStyle: 'medium',
        timeStyle: 'short',
        timeZone: actor.domain.timeZone,
      })
    : t('never')
  const state =
    status === 'deactivated'
      ? t('signInDeactivated')
      : !signsIn
        ? t('signInNone')
        : status === 'invited'
          ? t('signInInvited')
          : t('signInActive', { email: user.email })
  const oneself = id === actor.userId && actor.homeDomainId === actor.domainId
  const fields = { id, version: String(version), renderedFor: actor.domainId, back: `/users/${id}` }
  return (
    <section aria-labelledby="sign-in" className="mt-8 max-w-2xl border-t pt-6">
      <h2 id="sign-in" className="font-semibold">
        {t('signIn')}
      </h2>
      <p className="mt-1">{state}</p>
      {signsIn && (
        <p className="text-muted">
          {t('lastSignIn')}: {lastSignIn}
        </p>
      )}
      <div className="mt-4 flex flex-wrap items-start gap-2">
        {signsIn && status !== 'deactivated' && (
          <LinkForm
            id={id}
            kind={status === 'invited' ? 'invite' : 'reset'}
            renderedFor={actor.domainId}
            label={status === 'invited' ? t('inviteLink') : t('resetLink')}
          />
        )}
        {status === 'deactivated' ? (
          <form action={reactivate}>
            <HiddenFields fields={fields} />
            <SubmitButton variant="secondary">{t('reactivate')}</SubmitButton>
          </form>
        ) : (
          !oneself && (
            <ButtonLink href={`/users/${id}/deactivate`} prefetch={false}>
              {t('deactivate')}
            </ButtonLink>
          )
        )}
      </div>
    </section>
  )
}
