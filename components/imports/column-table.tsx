import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { Table, TBody, Td, Th, THead, Tr } from '@/components/ui/table'
import type { ColumnTarget } from '@/core/contacts/formats/columns/column-target'
import type { TargetMenu } from '@/core/contacts/formats/columns/target-menu'
import { TargetSelect } from './target-select'

/** A column of a table: its place from 0, its header ('' without one), and up to three of its cells. */
export type ColumnView = { place: number; name: string; samples: string[]; target: ColumnTarget }

/** The columns of a file, and what each is taken for. */
export function ColumnTable({ columns, menu }: { columns: readonly ColumnView[]; menu: TargetMenu }) {
  const t = useTranslations('Imports')
  return (
    <Table label={t('columns.table')}>
      <THead>
        <Tr>
          <Th className="w-1/4">{t('columns.column')}</Th>
          <Th>{t('columns.samples')}</Th>
          <Th className="w-80">{t('columns.takenFor')}</Th>
        </Tr>
      </THead>
      <TBody>
        {columns.map(({ place, name, samples, target }) => {
          const title = name || t('columns.unnamed', { number: place + 1 })
          return (
            <Tr key={place}>
              <Td kind="title" wrap>
                <span className="wrap-anywhere">{title}</span>
              </Td>
              <Td label={t('columns.samples')} wrap>
                <ul className="flex min-w-0 flex-wrap gap-x-2 gap-y-1">
                  {samples.map((sample) => (
                    <li key={sample} className="max-w-full rounded bg-hover px-1.5 wrap-anywhere">
                      {sample}
                    </li>
                  ))}
                </ul>
              </Td>
              <Td label={t('columns.takenFor')} className="max-sm:items-center">
                <span className="flex min-w-0 items-center gap-2 max-sm:flex-1">
                  <span className="min-w-0 flex-1">
                    <TargetSelect
                      name={`targets[${place}]`}
                      label={t('columns.targetOf', { column: title })}
                      target={target}
                      menu={menu}
                    />
                  </span>
                  {target.kind === 'unknown' ? (
                    <Icon
                      name="triangle-exclamation-point"
                      label={t('columns.notRecognised')}
                      className="size-4 shrink-0 text-warning-text"
                    />
                  ) : (
                    <span className="size-4 shrink-0 max-sm:hidden" />
                  )}
                </span>
              </Td>
            </Tr>
          )
        })}
      </TBody>
    </Table>
  )
}
