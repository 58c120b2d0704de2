import { useTranslations } from 'next-intl'
import { SelectAll } from '@/components/ui/select-all'
import { Table, Th, THead, Tr } from '@/components/ui/table'
import type { ContactRowView } from './contact-row-view'
import type { Selection } from './contact-cells'
import { ContactRows } from './contact-rows'
import { packRows } from './packed-rows'

/** The columns a list is sorted by, each with the address that sorts by it, and the present order. */
export type TableSort = {
  hrefs: Record<'name' | 'company' | 'title' | 'updated', string>
  by: 'name' | 'company' | 'title' | 'updated'
  direction: 'asc' | 'desc'
}

/**
 * A list of contacts. `select` gives rows a checkbox named `id`. One of several books is `mixed`: it has the reader's
 * stars, which need a form around the table, and says who has each contact.
 */
export function ContactTable({
  label,
  rows,
  sort,
  select,
  renderedFor,
  mixed = false,
}: {
  label: string
  rows: readonly ContactRowView[]
  sort: TableSort
  select?: Selection
  renderedFor: string
  mixed?: boolean
}) {
  const t = useTranslations('Contacts')
  const access = useTranslations('Access')
  const own = useTranslations('OwnContacts')
  const head = (column: TableSort['by']) => ({
    sortHref: sort.hrefs[column],
    sorted:
      sort.by === column
        ? sort.direction === 'asc'
          ? ('ascending' as const)
          : ('descending' as const)
        : undefined,
  })
  const words = {
    sharedMark: access('workspace'),
    select: t('select', { name: '{name}' }),
    edit: t('edit'),
    editOne: t('editOne', { name: '{name}' }),
    delete: t('delete'),
    star: own('star', { name: '{name}' }),
    deleteOne: t('deleteOne', { name: '{name}' }),
  }
  return (
    <div className={mixed ? 'contact-list contact-list-mixed' : 'contact-list'}>
      <Table label={label}>
        <THead>
          <Tr>
            {select && (
              <Th className="w-9">
                {select === 'some' ? (
                  <SelectAll name="id" label={t('selectPage')} />
                ) : (
                  <span className="sr-only">{t('selectPage')}</span>
                )}
              </Th>
            )}
            {mixed && (
              <Th className="w-8">
                <span className="sr-only">{t('favorites')}</span>
              </Th>
            )}
            <Th
              {...head('name')}
              className={mixed ? 'w-[22%] sm:max-lg:w-[27%]' : 'w-[17%] sm:max-lg:w-[27%]'}
            >
              {t('name')}
            </Th>
            <Th {...head('company')} className="w-[13.5%] sm:max-lg:w-[19%]">
              {t('company')}
            </Th>
            {!mixed && (
              <Th {...head('title')} className="w-[11.5%] sm:max-lg:hidden">
                {t('jobTitle')}
              </Th>
            )}
            <Th className="w-[15%] sm:max-lg:w-[19%]">{t('phones')}</Th>
            <Th>{t('email')}</Th>
            <Th className="w-[11%] sm:max-xl:hidden">{t('tags')}</Th>
            <Th {...head('updated')} className="w-22 sm:max-lg:hidden">
              {t('updated')}
            </Th>
            <Th className="w-18">
              <span className="sr-only">{t('actions')}</span>
            </Th>
          </Tr>
        </THead>
        <ContactRows
          packed={packRows(rows)}
          words={words}
          select={select}
          mixed={mixed}
          renderedFor={renderedFor}
        />
      </Table>
    </div>
  )
}
