import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { requireRight } from '@/app/door/actor'
import type { Address } from '@/app/door/list-address'
import { orNotFound } from '@/app/door/not-found'
import { told } from '@/app/door/telling'
import { ResultToast } from '@/components/forms/result-toast'
import { FileErrorText } from '@/components/imports/file-error'
import { ImportProgress } from '@/components/imports/import-progress'
import { ImportSteps } from '@/components/imports/import-steps'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { getImport } from '@/core/imports/get'
import { cancel } from '../actions'
import { IMPORTS, importPath, toldOn } from '../import-path'
import { stepOf } from '../step-of'

/** The page's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Imports'))('newTitle') }
}

const steps = {
  uploading: 'file',
  columns: 'file',
  failed: 'file',
  rehearsing: 'rehearsal',
  rehearsed: 'rehearsal',
  importing: 'report',
  imported: 'report',
  undoing: 'report',
  undone: 'report',
} as const

/** Leads to the step that an import is at; while something runs it says how far it is, and when it failed why. */
export default async function ImportPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>
  searchParams: Promise<Address>
}) {
  const [actor, { id }, address, t] = await Promise.all([
    requireRight('contacts.own'),
    params,
    told(searchParams),
    getTranslations('Imports'),
  ])
  const found = await orNotFound(getImport(actor, id))
  const { status, target, error, errorParams, fileName } = found
  const step = stepOf(found)
  const isDeleted = error === 'file-deleted'
  if (step) redirect(importPath(id, step, toldOn(address)))
  const again = (
    <ButtonLink href={`${IMPORTS}/new?target=${target}`} variant="primary">
      {t('chooseFile')}
    </ButtonLink>
  )
  return (
    <>
      <PageHeader title={fileName} back={{ href: IMPORTS, label: t('title') }} />
      <ImportSteps current={steps[status]} />
      {status === 'uploading' && (
        <Banner title={t('brokenTitle', { name: fileName })} actions={again}>
          {t('brokenText')}
        </Banner>
      )}
      {status === 'columns' && (
        <Banner title={t('stoppedTitle')} actions={again}>
          {error === null ? t('stoppedText') : <FileErrorText error={error} params={errorParams} />}
        </Banner>
      )}
      {status === 'failed' && (
        <Banner
          tone={isDeleted ? 'info' : 'danger'}
          announce="status"
          title={isDeleted ? t('statuses.deleted') : t('failed')}
          actions={again}
        >
          <FileErrorText error={error ?? ''} params={errorParams} />
          {error === 'wrong-encoding' && (
            <ButtonLink href={importPath(id, 'columns')} size="small" className="ml-2">
              {t('otherEncoding')}
            </ButtonLink>
          )}
        </Banner>
      )}
      {(status === 'rehearsing' || status === 'importing' || status === 'undoing') && (
        <ImportProgress
          status={status}
          progress={found}
          cancel={status === 'undoing' ? undefined : cancel}
          fields={{ id, renderedFor: actor.domainId, back: importPath(id) }}
        />
      )}
      <ResultToast address={address} changed={t('changedMeanwhile')} dismissHref={importPath(id)} />
    </>
  )
}
