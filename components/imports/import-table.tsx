import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { Menu, MenuLink } from '@/components/ui/menu'
import { Table, TBody, Td, Th, THead, Tr } from '@/components/ui/table'
import type { ImportStatus, ResultCounts } from '@/core/imports/import'
import { StatusBadge } from './status-badge'

/** An import in the list of them. `when` in words. */
export type ImportView = {
  id: string
  fileName: string
  /** The book it goes into, in words. */
  into: string
  status: ImportStatus
  queued: boolean
  error: string | null
  by: string
  when: string
  records: number | null
  results: ResultCounts | null
  deleteHref: string | null
  undoHref: string | null
}

/** Imports, the latest first. */
export function ImportTable({ imports }: { imports: readonly ImportView[] }) {
  const t = useTranslations('Imports')
  const format = useFormatter()
  return (
    <Table label={t('title')}>
      <THead>
        <Tr>
          <Th>{t('list.file')}</Th>
          <Th className="w-[14%] sm:max-2xl:hidden">{t('list.into')}</Th>
          <Th className="w-46">{t('list.status')}</Th>
          <Th className="w-[20%]">{t('list.result')}</Th>
          <Th className="w-[15%] sm:max-lg:hidden">{t('list.who')}</Th>
          <Th className="w-50 sm:max-lg:hidden">{t('list.when')}</Th>
          <Th className="w-14">
            <span className="sr-only">{t('list.actions')}</span>
          </Th>
        </Tr>
      </THead>
      <TBody>
        {imports.map(
          ({
            id,
            fileName,
            into,
            status,
            queued,
            error,
            by,
            when,
            records,
            results,
            deleteHref,
            undoHref,
          }) => (
            <Tr key={id}>
              <Td kind="title">
                <Link href={`/imports/${id}`} prefetch={false}>
                  <Icon name="file-text" />
                  {fileName}
                </Link>
              </Td>
              <Td label={t('list.into')} className="sm:max-2xl:hidden">
                {into}
              </Td>
              <Td label={t('list.status')}>
                <StatusBadge status={status} queued={queued} deleted={error === 'file-deleted'} />
              </Td>
              <Td label={t('list.result')} wrap>
                {results
                  ? t('list.counts', {
                      added: results.added,
                      updated: results.updated,
                      refused: results.refused,
                    })
                  : records !== null && t('list.records', { count: records, number: format.number(records) })}
              </Td>
              <Td label={t('list.who')} wrap className="sm:max-lg:hidden">
                {by}
              </Td>
              <Td label={t('list.when')} className="sm:max-lg:hidden">
                {when}
              </Td>
              <Td kind="actions">
                {(undoHref || deleteHref) && (
                  <Menu
                    trigger={<Icon name="ellipsis" />}
                    label={t('list.actionsOf', { name: fileName })}
                    variant="ghost"
                    size="small"
                    iconOnly
                  >
                    {undoHref && (
                      <MenuLink href={undoHref}>
                        <Icon name="rotate-ccw" />
                        {t('undo')}
                      </MenuLink>
                    )}
                    {deleteHref && (
                      <MenuLink href={deleteHref}>
                        <Icon name="trash" />
                        {t('deleteFile')}
                      </MenuLink>
                    )}
                  </Menu>
                )}
              </Td>
            </Tr>
          ),
        )}
      </TBody>
    </Table>
  )
}
