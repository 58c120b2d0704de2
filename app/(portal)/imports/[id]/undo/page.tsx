import type { Metadata } from 'next'
import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { requireRight } from '@/app/door/actor'
import { orNotFound } from '@/app/door/not-found'
import { ButtonLink } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { PageHeader } from '@/components/ui/page-header'
import { SubmitButton } from '@/components/ui/submit-button'
import { getImport } from '@/core/imports/get'
import { listKeptByUndo } from '@/core/imports/undo'
import { undoAll } from '@/app/(portal)/imports/actions'
import { importPath } from '@/app/(portal)/imports/import-path'

/** The page's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Imports'))('undo') }
}

/** Asks before a whole import is taken back, and names the contacts that somebody has edited since. */
export default async function UndoPage({ params }: { params: Promise<{ id: string }> }) {
  const [actor, { id }, t, format] = await Promise.all([
    requireRight('contacts.own'),
    params,
    getTranslations('Imports'),
    getFormatter(),
  ])
  const { status, fileName, results } = await orNotFound(getImport(actor, id))
  const kept = await listKeptByUndo(actor, id)
  const isUndone = status === 'undone' && kept.count > 0
  if ((status !== 'imported' && !isUndone) || !results) redirect(importPath(id))
  const { timeZone } = actor.domain
  return (
    <>
      <PageHeader
        title={t('undoTitle', { name: fileName })}
        back={{ href: importPath(id, 'report'), label: t('steps.report') }}
      />
      <p className="max-w-prose">
        {isUndone
          ? t('keptText')
          : t('undoText', { added: results.added - kept.gone, updated: results.updated })}{' '}
        {!isUndone && kept.gone > 0 && t('undoGone', { count: kept.gone })}{' '}
        {!isUndone && results.deleted > 0 && t('undoDeleted', { count: results.deleted })}
      </p>
      <form action={undoAll} className="mt-4 grid gap-4">
        <HiddenFields
          fields={{
            id,
            renderedFor: actor.domainId,
            back: importPath(id, 'report'),
            ...(isUndone && { force: 'yes' }),
          }}
        />
        {kept.count > 0 && (
          <section aria-labelledby="kept" className="max-w-prose rounded-lg border bg-surface p-4">
            <h2 id="kept" className="font-semibold">
              {isUndone ? t('keptStill', { count: kept.count }) : t('keptTitle', { count: kept.count })}
            </h2>
            <ul className="relative my-2 grid max-h-80 gap-1 overflow-y-auto">
              {kept.first.map(({ id: contact, name, by, at }) => (
                <li key={contact} className="wrap-anywhere">
                  <Link href={`/contacts/${contact}`} prefetch={false} className="contact-link">
                    {name}
                  </Link>{' '}
                  <span className="text-muted">
                    {t('editedBy', {
                      name: by,
                      when: format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short', timeZone }),
                    })}
                  </span>
                </li>
              ))}
              {kept.count > kept.first.length && (
                <li className="text-muted">{t('keptMore', { count: kept.count - kept.first.length })}</li>
              )}
            </ul>
            {isUndone ? (
              <p className="text-muted">{t('undoForceHint')}</p>
            ) : (
              <Checkbox name="force" value="yes" label={t('undoForce')} hint={t('undoForceHint')} />
            )}
          </section>
        )}
        <div className="flex flex-wrap gap-2">
          <SubmitButton variant="danger">{isUndone ? t('undoForce') : t('undoConfirm')}</SubmitButton>
          <ButtonLink href={importPath(id, 'report')}>
            {isUndone ? t('undoKeepThese') : t('undoKeep')}
          </ButtonLink>
        </div>
      </form>
    </>
  )
}
