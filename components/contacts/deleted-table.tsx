import { useTranslations } from 'next-intl'
import { Checkbox } from '@/components/ui/checkbox'
import { Highlight, plainText, type Marked } from '@/components/ui/highlight'
import { SelectAll } from '@/components/ui/select-all'
import { Table, TBody, Td, Th, THead, Tr } from '@/components/ui/table'

/** A deleted contact as its list shows it. */
export type DeletedRowView = {
  id: string
  name: Marked
  company: Marked
  deletedBy: string
  deletedAt: string
  daysLeft: number
}

/** The deleted contacts, each with a checkbox named `id`. */
export function DeletedTable({ rows }: { rows: readonly DeletedRowView[] }) {
  const t = useTranslations('Deleted')
  const contacts = useTranslations('Contacts')
  return (
    <Table label={t('table')}>
      <THead>
        <Tr>
          <Th className="w-10">
            <SelectAll name="id" label={contacts('selectPage')} />
          </Th>
          <Th className="w-1/4">{contacts('name')}</Th>
          <Th>{contacts('company')}</Th>
          <Th>{t('deletedBy')}</Th>
          <Th>{t('deletedAt')}</Th>
          <Th className="w-32">{t('left')}</Th>
        </Tr>
      </THead>
      <TBody>
        {rows.map(({ id, name, company, deletedBy, deletedAt, daysLeft }) => (
          <Tr key={id}>
            <Td kind="select">
              <Checkbox
                hideLabel
                label={contacts('select', { name: plainText(name) })}
                name="id"
                value={id}
              />
            </Td>
            <Td kind="title">
              <Highlight of={name} />
            </Td>
            <Td label={contacts('company')}>
              <Highlight of={company} />
            </Td>
            <Td label={t('deletedBy')}>{deletedBy}</Td>
            <Td label={t('deletedAt')}>{deletedAt}</Td>
            <Td label={t('left')}>{t('daysLeft', { days: daysLeft })}</Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  )
}
