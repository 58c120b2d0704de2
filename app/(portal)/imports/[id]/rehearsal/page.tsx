import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { requireRight } from '@/app/door/actor'
import { type Address, textIn } from '@/app/door/list-address'
import { orNotFound } from '@/app/door/not-found'
import { told } from '@/app/door/telling'
import { ClientMessages } from '@/app/i18n/client-messages'
import { ResultToast } from '@/components/forms/result-toast'
import { DecideAll } from '@/components/imports/decide-all'
import { FileErrorText } from '@/components/imports/file-error'
import { ImportBar } from '@/components/imports/import-bar'
import { ImportHold } from '@/components/imports/import-hold'
import { ImportSteps } from '@/components/imports/import-steps'
import { KeptFocus } from '@/components/imports/kept-focus'
import { RecordList } from '@/components/imports/record-list'
import { VerdictFilter } from '@/components/imports/verdict-filter'
import { Banner } from '@/components/ui/banner'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { PreviousNext } from '@/components/ui/previous-next'
import { getImport } from '@/core/imports/get'
import { verdicts } from '@/core/imports/import'
import { listImportRecords } from '@/core/imports/records'
import { IMPORTS, importPath, toldOn } from '@/app/(portal)/imports/import-path'
import { toRecordView } from '@/app/(portal)/imports/to-record-view'
import { decideAll, decideRecord, editCells, editRecord, run } from './actions'

/** The page's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Imports'))('steps.rehearsal') }
}

/** The third step: what an import would do with each record, before anything is written. */
export default async function RehearsalPage({
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
  const { status, fileName, reading, counts, planned, rehearsal, error, errorParams } = found
  if (status !== 'rehearsed' || !counts || !planned) redirect(importPath(id, undefined, toldOn(address)))
  const verdict = verdicts.find((one) => one === textIn(address, 'verdict'))
  const after = Number(textIn(address, 'after') ?? 0) || undefined
  const corrected = Number(textIn(address, 'correct') ?? 0)
  const { rows, next, previous } = await listImportRecords(actor, id, { verdict, after })
  const isCorrecting = rows.some(({ number }) => number === corrected)
  const path = importPath(id, 'rehearsal')
  const kept = { id, renderedFor: actor.domainId, rehearsal }
  const fields = { ...kept, back: importPath(id, 'rehearsal', { verdict, after }) }
  return (
    <>
      <PageHeader
        title={fileName}
        description={t('rehearsalDescription')}
        back={{ href: IMPORTS, label: t('title') }}
      />
      <ImportSteps
        current="rehearsal"
        hrefs={reading.kind === 'table' ? { columns: importPath(id, 'columns') } : {}}
      />
      {error && (
        <Banner tone="warning" announce="alert" className="mb-4">
          <FileErrorText error={error} params={errorParams} />
        </Banner>
      )}
      <ImportHold>
        <div className="flex flex-wrap items-start justify-between gap-x-4">
          <VerdictFilter counts={counts} current={verdict} path={path} />
          {verdict && (
            // At the right, where its menu has room, also on a line of its own.
            <div className="mb-3 ml-auto">
              <DecideAll
                action={decideAll}
                fields={{ ...fields, plan: found.plan }}
                verdict={verdict}
                count={counts[verdict]}
              />
            </div>
          )}
        </div>
        {rows.length === 0 ? (
          <EmptyState title={t('noRecords')} />
        ) : (
          <ClientMessages
            namespaces={['Rehearsal', 'Errors', 'Ui', ...(isCorrecting ? (['ContactForm'] as const) : [])]}
          >
            <KeptFocus>
              <RecordList
                label={t('records')}
                records={rows.map((row) => toRecordView(row, row.number === corrected))}
                forms={{
                  decide: decideRecord,
                  edit: editRecord,
                  editCells,
                  fields: kept,
                  closeHref: fields.back,
                  correctHref: (correct) => importPath(id, 'rehearsal', { verdict, after, correct }),
                }}
              />
            </KeptFocus>
          </ClientMessages>
        )}
        <PreviousNext
          previousHref={
            previous === null
              ? undefined
              : importPath(id, 'rehearsal', { verdict, after: previous || undefined })
          }
          nextHref={next === null ? undefined : importPath(id, 'rehearsal', { verdict, after: next })}
        />
        <ImportBar
          action={run}
          fields={{ ...fields, plan: found.plan }}
          planned={planned}
          missing={{ count: found.missingCount, chosen: found.moveMissing }}
        />
      </ImportHold>
      <ResultToast
        address={address}
        changed={t('changedMeanwhile')}
        done={
          address.done === 'decided'
            ? t('decided', { count: Number(textIn(address, 'count') ?? 0) || 0 })
            : undefined
        }
        dismissHref={fields.back}
      />
    </>
  )
}
