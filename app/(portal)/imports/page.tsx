import type { Metadata } from 'next'
import { getFormatter, getTranslations } from 'next-intl/server'
import { requireRight } from '@/app/door/actor'
import { addressOf, type Address, textIn } from '@/app/door/list-address'
import { told } from '@/app/door/telling'
import { ResultToast } from '@/components/forms/result-toast'
import { ImportTable } from '@/components/imports/import-table'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { PageHeader } from '@/components/ui/page-header'
import { PreviousNext } from '@/components/ui/previous-next'
import { canImport } from '@/core/access/policy'
import { canDeleteFile } from '@/core/imports/import'
import { listImports } from '@/core/imports/list'
import { bookOf, IMPORTS, importPath } from './import-path'

const deletions = ['kept', 'given-up', 'nothing'] as const

/** The page's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Imports'))('title') }
}

/** Every import that one may see: its file, who brought it, what became of it, and Undo. */
export default async function ImportsPage({ searchParams }: { searchParams: Promise<Address> }) {
  const [actor, address, t, contacts, format] = await Promise.all([
    requireRight('contacts.own'),
    told(searchParams),
    getTranslations('Imports'),
    getTranslations('Contacts'),
    getFormatter(),
  ])
  const { rows, next } = await listImports(actor, { after: textIn(address, 'after') })
  const { timeZone } = actor.domain
  const done = deletions.find((one) => address.done === `file-deleted-${one}`)
  const book = bookOf[canImport(actor, 'shared') ? 'shared' : 'personal']
  const start = (
    <ButtonLink href={`${IMPORTS}/new`} variant="primary">
      <Icon name="upload" />
      {t('new')}
    </ButtonLink>
  )
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        back={{ href: book.href, label: contacts(book.label) }}
        actions={start}
      />
      {rows.length === 0 ? (
        <EmptyState icon="upload" title={t('emptyTitle')}>
          {t('emptyText')}
        </EmptyState>
      ) : (
        <ImportTable
          imports={rows.map((row) => ({
            ...row,
            into: contacts(bookOf[row.target].label),
            by: row.actorName,
            when: format.dateTime(row.createdAt, { dateStyle: 'medium', timeStyle: 'short', timeZone }),
            records: row.counts?.read ?? null,
            deleteHref: canDeleteFile(row) ? importPath(row.id, 'delete-file') : null,
            undoHref: row.status === 'imported' ? importPath(row.id, 'undo') : null,
          }))}
        />
      )}
      <PreviousNext nextHref={next ? addressOf(IMPORTS, { after: next }) : undefined} />
      <ResultToast
        address={address}
        changed={t('changedMeanwhile')}
        done={done && t(`fileDeleted.${done}`)}
        dismissHref={IMPORTS}
      />
    </>
  )
}
