import { useFormatter, useTranslations } from 'next-intl'
import Link from 'next/link'
import { Checkbox } from '@/components/ui/checkbox'
import { Highlight } from '@/components/ui/highlight'
import { Icon } from '@/components/ui/icon'
import { SelectAll } from '@/components/ui/select-all'
import { Table, TBody, Td, Th, THead, Tr } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { ContactRowView, Marked } from './contact-row-view'
import { RowActions } from './row-actions'

/** The columns a list is sorted by, each with the address that sorts by it, and the present order. */
export type TableSort = {
  hrefs: Record<'name' | 'company' | 'title' | 'updated', string>
  by: 'name' | 'company' | 'title' | 'updated'
  direction: 'asc' | 'desc'
}

const day = { month: 'short', day: 'numeric' } as const
const month = { year: 'numeric', month: 'short' } as const

/** How rows are chosen: one by one, or all of them on every page. */
export type Selection = 'some' | 'all'

/** A list of shared contacts. `select` gives rows a checkbox named `id`, `editable` gives them Edit and Delete. */
export function ContactTable({
  label,
  rows,
  sort,
  select,
  editable,
  showShared = false,
  tagHref,
  timeZone,
}: {
  label: string
  rows: readonly ContactRowView[]
  sort: TableSort
  select?: Selection
  editable: boolean
  showShared?: boolean
  tagHref: (tag: string) => string
  timeZone: string
}) {
  const t = useTranslations('Contacts')
  const format = useFormatter()
  const head = (column: TableSort['by']) => ({
    sortHref: sort.hrefs[column],
    sorted:
      sort.by === column
        ? sort.direction === 'asc'
          ? ('ascending' as const)
          : ('descending' as const)
        : undefined,
  })
  const thisYear = (date: Date) => date.getUTCFullYear() === new Date().getUTCFullYear()
  return (
    <div className="contact-list">
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
            <Th {...head('name')} className="w-[17%]">
              {t('name')}
            </Th>
            <Th {...head('company')} className="w-[13.5%]">
              {t('company')}
            </Th>
            <Th {...head('title')} className="w-[11.5%] sm:max-lg:hidden">
              {t('jobTitle')}
            </Th>
            <Th className="w-[17%]">{t('phones')}</Th>
            <Th>{t('email')}</Th>
            <Th className="w-[11%] sm:max-xl:hidden">{t('tags')}</Th>
            <Th {...head('updated')} className="w-22 sm:max-lg:hidden">
              {t('updated')}
            </Th>
            {editable && (
              <Th className="w-18">
                <span className="sr-only">{t('actions')}</span>
              </Th>
            )}
          </Tr>
        </THead>
        <TBody>
          {rows.map((row) => (
            <Tr key={row.id}>
              {select && (
                <Td kind="select">
                  <Checkbox
                    hideLabel
                    label={t('select', { name: row.name })}
                    name={select === 'some' ? 'id' : undefined}
                    value={row.id}
                    defaultChecked={select === 'all'}
                    disabled={select === 'all'}
                  />
                </Td>
              )}
              <Td kind="title">
                {showShared && (
                  <Icon name="users-round" label={t('sharedMark')} className="shared-mark size-3.5" />
                )}
                <Link href={`/contacts/${row.id}`} prefetch={false} className="row-link">
                  {row.nameParts.map((part) =>
                    part.strong ? (
                      <strong key={part.text}>
                        <Highlight {...part} />
                      </strong>
                    ) : (
                      <Highlight key={part.text} {...part} />
                    ),
                  )}
                </Link>
              </Td>
              <Td label={t('company')}>
                <Highlight {...row.company} />
              </Td>
              <Td label={t('jobTitle')} className="lg-only">
                <Highlight {...row.title} />
              </Td>
              <Td label={t('phones')} className="two-lines">
                <Several items={row.phones} show={2} />
              </Td>
              <Td label={t('email')}>
                <Several items={row.emails} show={1} />
              </Td>
              <Td label={t('tags')} className="xl-only">
                {row.tags.slice(0, 1).map(({ text, ranges }) => (
                  <Tag key={text} href={tagHref(text)}>
                    <Highlight text={text} ranges={ranges} />
                  </Tag>
                ))}
                <More count={row.tags.length - 1} />
              </Td>
              <Td label={t('updated')} className="lg-only">
                <time
                  dateTime={row.updatedAt.toISOString()}
                  title={format.dateTime(row.updatedAt, {
                    dateStyle: 'medium',
                    timeStyle: 'short',
                    timeZone,
                  })}
                >
                  {format.dateTime(row.updatedAt, { ...(thisYear(row.updatedAt) ? day : month), timeZone })}
                </time>
              </Td>
              {editable && (
                <Td kind="actions">
                  <RowActions id={row.id} name={row.name} />
                </Td>
              )}
            </Tr>
          ))}
        </TBody>
      </Table>
    </div>
  )
}

function Several({ items, show }: { items: readonly Marked[]; show: number }) {
  return (
    <>
      {items.slice(0, show).map((item, index) => (
        <span key={index}>
          <Highlight {...item} />
          {index === show - 1 && <More count={items.length - show} />}
        </span>
      ))}
    </>
  )
}

function More({ count }: { count: number }) {
  const t = useTranslations('Contacts')
  return count > 0 ? <small> {t('moreCount', { count })}</small> : null
}
