import type { Metadata } from 'next'
import { getFormatter, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { requireRight } from '@/app/door/actor'
import type { Address } from '@/app/door/list-address'
import { orNotFound } from '@/app/door/not-found'
import { told } from '@/app/door/telling'
import { ResultToast } from '@/components/forms/result-toast'
import { ImportSteps } from '@/components/imports/import-steps'
import { ReportDownload } from '@/components/imports/report-download'
import { ResultList } from '@/components/imports/result-list'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { PageHeader } from '@/components/ui/page-header'
import { getImport } from '@/core/imports/get'
import { countLeftOut } from '@/core/imports/left-out'
import { listKeptByUndo } from '@/core/imports/undo'
import { bookOf, IMPORTS, importPath, toldOn } from '@/app/(portal)/imports/import-path'

/** The page's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Imports'))('steps.report') }
}

/** The last step: what became of the records, what could not be imported or was left out, and Undo. */
export default async function ReportPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>
  searchParams: Promise<Address>
}) {
  const [actor, { id }, address, t, contacts, format] = await Promise.all([
    requireRight('contacts.own'),
    params,
    told(searchParams),
    getTranslations('Imports'),
    getTranslations('Contacts'),
    getFormatter(),
  ])
  const { status, target, fileName, results, actorName, finishedAt } = await orNotFound(getImport(actor, id))
  if ((status !== 'imported' && status !== 'undone') || !results)
    redirect(importPath(id, undefined, toldOn(address)))
  const leftOut = await countLeftOut(actor, id)
  const kept = status === 'undone' ? (await listKeptByUndo(actor, id)).count : 0
  const { timeZone } = actor.domain
  const when =
    finishedAt && format.dateTime(finishedAt, { dateStyle: 'medium', timeStyle: 'short', timeZone })
  return (
    <>
      <PageHeader
        title={fileName}
        description={t('by', { name: actorName, when: when ?? '' })}
        back={{ href: IMPORTS, label: t('title') }}
        actions={
          <>
            {status === 'imported' && (
              <ButtonLink href={importPath(id, 'undo')}>
                <Icon name="rotate-ccw" />
                {t('undo')}
              </ButtonLink>
            )}
            <ButtonLink href={bookOf[target].href} variant="primary">
              {contacts(bookOf[target].label)}
            </ButtonLink>
          </>
        }
      />
      <ImportSteps current="report" />
      <Banner
        tone={status === 'imported' ? 'success' : 'warning'}
        announce="status"
        title={
          status === 'imported' ? t('imported', { count: results.added + results.updated }) : t('undone')
        }
        className="mb-4 max-w-3xl"
      />
      {kept > 0 && (
        <Banner
          className="mb-4 max-w-3xl"
          title={t('keptStill', { count: kept })}
          actions={
            <ButtonLink href={importPath(id, 'undo')} size="small">
              {t('undoForce')}
            </ButtonLink>
          }
        />
      )}
      <ResultList results={results} />
      {results.refused > 0 && (
        <ReportDownload
          id="refused"
          title={t('refusedTitle', { count: results.refused })}
          text={t('refusedText', { count: results.refused })}
          href={`${importPath(id)}/refused`}
          label={t('refusedDownload')}
        />
      )}
      {leftOut > 0 && (
        <ReportDownload
          id="left-out"
          title={t('leftOutCells.title', { count: leftOut })}
          text={t('leftOutCells.text', { count: leftOut })}
          href={`${importPath(id)}/left-out`}
          label={t('leftOutCells.download')}
        />
      )}
      <ResultToast address={address} changed={t('changedMeanwhile')} dismissHref={importPath(id, 'report')} />
    </>
  )
}
