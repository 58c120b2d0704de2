import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { currentVisit } from '@/app/door/actor'
import { safeNext } from '@/app/door/safe-next'
import { ClientMessages } from '@/app/i18n/client-messages'
import { signOut } from '@/app/sign-in/session-actions'
import { Entrance } from '@/components/entrance/entrance'
import { SubmitButton } from '@/components/ui/submit-button'
import { choicesOf } from '@/core/sessions/choose-domain'
import { DomainChoice } from './domain-choice'

/** The page's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('SignIn'))('chooseTitle') }
}

/** Where a person of several domains says in which to work, and where one learns that there is none left. */
export default async function ChooseDomainPage({
  searchParams,
}: {
  searchParams: Promise<{ next?: string | string[] }>
}) {
  const [{ next }, t, visit] = await Promise.all([searchParams, getTranslations('SignIn'), currentVisit()])
  const target = safeNext(next)
  if (!visit) redirect(`/sign-in?next=${encodeURIComponent(target)}`)
  if (visit.actor) redirect(target)
  const choices = await choicesOf(visit)
  const none = choices.length === 0
  return (
    <Entrance
      title={none ? t('noneTitle') : t('chooseTitle')}
      description={none ? t('noneText') : t('chooseText', { email: visit.email })}
    >
      {!none && (
        <ClientMessages namespaces={['Errors', 'Ui']}>
          <DomainChoice
            next={target}
            domains={choices.map(({ domainId, domainTitle, domainName }) => ({
              id: domainId,
              title: domainTitle || domainName,
              name: domainName,
            }))}
          />
        </ClientMessages>
      )}
      <form action={signOut} className={none ? '' : 'mt-4'}>
        <SubmitButton variant="secondary" className="w-full">
          {t('signOut')}
        </SubmitButton>
      </form>
    </Entrance>
  )
}
