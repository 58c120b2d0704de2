import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { requireRight } from '@/app/door/actor'
import type { Address } from '@/app/door/list-address'
import { orNotFound } from '@/app/door/not-found'
import { told } from '@/app/door/telling'
import { ResultToast } from '@/components/forms/result-toast'
import { ColumnsForm } from '@/components/imports/columns-form'
import { FileErrorText } from '@/components/imports/file-error'
import { ImportSteps } from '@/components/imports/import-steps'
import { MappingForm } from '@/components/imports/mapping-form'
import { ReadingForm } from '@/components/imports/reading-form'
import { Banner } from '@/components/ui/banner'
import { PageHeader } from '@/components/ui/page-header'
import { targetMenu } from '@/core/contacts/formats/columns/target-menu'
import { ENCODING_NAMES, type Encoding } from '@/core/contacts/formats/encoding/encoding'
import { getImport } from '@/core/imports/get'
import { listMappings } from '@/core/imports/mappings'
import { applyMapping, saveColumns, saveReading } from '@/app/(portal)/imports/actions'
import { IMPORTS, importPath, toldOn } from '@/app/(portal)/imports/import-path'

/** The page's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Imports'))('steps.columns') }
}

/** The second step: what each column of a table is taken for. */
export default async function ColumnsPage({
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
  const { status, fileName, fileKept, reading, readAs, error, errorParams } = await orNotFound(
    getImport(actor, id),
  )
  const isOpen = fileKept && ['columns', 'rehearsed', 'failed'].includes(status) && reading.kind === 'table'
  if (!isOpen) redirect(importPath(id, undefined, toldOn(address)))
  const mappings = await listMappings(actor, id)
  const fields = { id, renderedFor: actor.domainId, back: importPath(id, 'columns') }
  const { encoding, encodings, delimiter, headerRow, columns, mappingName } = reading
  const offered = [...new Set([...encodings, encoding, ...Object.keys(ENCODING_NAMES)])]
  const isWrong = error === 'wrong-encoding'
  const next = isWrong ? (encodings.find((one) => one !== encoding) ?? encoding) : encoding
  return (
    <>
      <PageHeader
        title={fileName}
        description={mappingName ? t('columns.byMapping', { name: mappingName }) : t('columns.description')}
        back={{ href: IMPORTS, label: t('title') }}
      />
      <ImportSteps current="columns" />
      {error && (
        <Banner tone="warning" announce="alert" className="mb-4">
          <FileErrorText error={error} params={errorParams} /> {isWrong && t('reading.tryNext')}
        </Banner>
      )}
      <div className="mb-4 flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
        <ReadingForm
          action={saveReading}
          fields={fields}
          reading={{
            encoding: next,
            encodings: offered.map((value) => ({ value, label: ENCODING_NAMES[value as Encoding] })),
            delimiter,
            headerRow,
          }}
        />
        {mappings.length > 0 && <MappingForm action={applyMapping} fields={fields} mappings={mappings} />}
      </div>
      <ColumnsForm
        action={saveColumns}
        fields={{ ...fields, readAs }}
        columns={columns.map((column, place) => ({ ...column, place }))}
        menu={targetMenu()}
        isRehearsed={status === 'rehearsed'}
      />
      <ResultToast
        address={address}
        changed={t('changedMeanwhile')}
        dismissHref={importPath(id, 'columns')}
      />
    </>
  )
}
