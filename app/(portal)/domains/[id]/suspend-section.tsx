import { getTranslations } from 'next-intl/server'
import { ConfirmLink } from '@/components/ui/confirm-link'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Actor } from '@/core/access/actor'
import type { Domain } from '@/core/domains/get'
import { resume, suspend } from '../actions'

/** Suspending a domain, or resuming it; one's own cannot be suspended. */
export async function SuspendSection({ actor, domain }: { actor: Actor; domain: Domain }) {
  const t = await getTranslations('Domains')
  const { id } = domain
  const name = domain.title || domain.name
  const fields = { id, renderedFor: actor.domainId, back: `/domains/${id}` }
  return (
    <section aria-labelledby="suspending" className="mt-8 max-w-2xl border-t pt-6">
      <h2 id="suspending" className="font-semibold">
        {t('suspendSection')}
      </h2>
      {domain.status === 'suspended' ? (
        <form action={resume}>
          <HiddenFields fields={fields} />
          <p className="mt-1 mb-3 text-muted">{t('resumeHint')}</p>
          <SubmitButton variant="secondary">{t('resume')}</SubmitButton>
        </form>
      ) : id === actor.homeDomainId ? (
        <p className="mt-1 text-muted">{t('ownHome')}</p>
      ) : (
        <>
          <p className="mt-1 mb-3 text-muted">{t('suspendHint')}</p>
          <ConfirmLink
            href={`/domains/${id}/suspend`}
            action={suspend}
            fields={fields}
            danger
            question={{
              title: t('suspendTitle', { name }),
              text: t('suspendText'),
              confirm: t('suspend'),
              cancel: t('cancel'),
            }}
          >
            {t('suspend')}
          </ConfirmLink>
        </>
      )}
    </section>
  )
}
