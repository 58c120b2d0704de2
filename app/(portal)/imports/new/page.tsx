import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { requireRight } from '@/app/door/actor'
import { type Address, textIn } from '@/app/door/list-address'
import { ClientMessages } from '@/app/i18n/client-messages'
import { ImportSteps } from '@/components/imports/import-steps'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { PageHeader } from '@/components/ui/page-header'
import { canImport } from '@/core/access/policy'
import { importTargets } from '@/core/imports/import'
import { listImports } from '@/core/imports/list'
import { bookOf, IMPORTS } from '../import-path'
import { FileDrop } from './file-drop'

/** The page's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Imports'))('newTitle') }
}

/** The first step of an import: the file, for Shared Contacts (`target=shared`) or one's own contacts. */
export default async function NewImportPage({ searchParams }: { searchParams: Promise<Address> }) {
  const [actor, address, t, contacts, own] = await Promise.all([
    requireRight('contacts.own'),
    searchParams,
    getTranslations('Imports'),
    getTranslations('Contacts'),
    getTranslations('OwnContacts'),
  ])
  const wished = importTargets.find((one) => one === textIn(address, 'target'))
  const target = wished ?? (canImport(actor, 'shared') ? 'shared' : 'personal')
  if (!canImport(actor, target)) notFound()
  const { rows } = await listImports(actor, {})
  const broken = rows.find((row) => row.status === 'uploading' && row.target === target)
  return (
    <>
      <PageHeader
        title={t('newTitle')}
        description={target === 'shared' ? t('newDescription') : own('importDescription')}
        back={{ href: bookOf[target].href, label: contacts(bookOf[target].label) }}
        actions={
          <ButtonLink href={IMPORTS}>
            <Icon name="rotate-ccw-clock" />
            {t('title')}
          </ButtonLink>
        }
      />
      <ImportSteps current="file" />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,42rem)_minmax(14rem,1fr)]">
        <div>
          {broken && (
            <Banner tone="info" title={t('brokenTitle', { name: broken.fileName })} className="mb-4">
              {t('brokenText')}
            </Banner>
          )}
          <ClientMessages namespaces={['Upload', 'Errors', 'Ui']}>
            <FileDrop renderedFor={actor.domainId} target={target} />
          </ClientMessages>
        </div>
        <aside aria-labelledby="help" className="grid gap-3">
          <h2 id="help" className="font-semibold">
            {t('help.title')}
          </h2>
          <ul className="grid list-disc gap-1.5 pl-4 text-muted">
            <li>{t('help.formats')}</li>
            <li>{t('help.excel')}</li>
            <li>{t('help.nothingYet')}</li>
          </ul>
          <p className="flex flex-wrap gap-2">
            <ButtonLink href={`${IMPORTS}/template`} size="small" download>
              <Icon name="download" className="size-3.5" />
              {t('template')}
            </ButtonLink>
            <ButtonLink href={`${IMPORTS}/sample`} size="small" download>
              <Icon name="download" className="size-3.5" />
              {t('sample')}
            </ButtonLink>
          </p>
        </aside>
      </div>
    </>
  )
}
