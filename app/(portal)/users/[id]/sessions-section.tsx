import { getTranslations } from 'next-intl/server'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { SessionTable } from '@/components/sessions/session-table'
import type { Actor } from '@/core/access/actor'
import { browserOf } from '@/core/sessions/browser'
import { listSessionsOf } from '@/core/sessions/list'
import { endSessions } from '../actions'

/** Where a user of the domain is signed in, with buttons that end it. */
export async function SessionsSection({ actor, userId }: { actor: Actor; userId: string }) {
  const [t, rows] = await Promise.all([getTranslations('Users'), listSessionsOf(actor, userId)])
  const fields = { userId, renderedFor: actor.domainId, back: `/users/${userId}` }
  return (
    <section aria-labelledby="sessions" className="mt-8 border-t pt-6">
      <h2 id="sessions" className="mb-3 font-semibold">
        {t('sessions')}
      </h2>
      {rows.length === 0 ? (
        <p className="text-muted">{t('sessionsNone')}</p>
      ) : (
        <SessionTable
          label={t('sessions')}
          rows={rows.map((row) => ({ ...row, ...browserOf(row.userAgent) }))}
          end={endSessions}
          fields={fields}
          timeZone={actor.domain.timeZone}
        />
      )}
      {rows.length > 1 && (
        <form action={endSessions} className="mt-3">
          <HiddenFields fields={fields} />
          <SubmitButton variant="secondary">{t('endAllSessions')}</SubmitButton>
        </form>
      )}
    </section>
  )
}
