import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { Checkbox } from '@/components/ui/checkbox'
import { SelectAll } from '@/components/ui/select-all'
import { Table, TBody, Td, Th, THead, Tr } from '@/components/ui/table'

/** A coworker in a list; `note` stands beside the name, and one who is `there` already can't be checked. */
export type PersonRow = {
  id: string
  name: string
  email: string
  extension: string
  department: string | null
  note?: string
  there?: boolean
  href?: string
}

/** Coworkers; with `select` each has a checkbox named `member`. */
export function PeopleTable({
  label,
  rows,
  select,
}: {
  label: string
  rows: readonly PersonRow[]
  select: boolean
}) {
  const t = useTranslations('Numbers')
  return (
    <Table label={label}>
      <THead>
        <Tr>
          {select && (
            <Th className="w-10">
              <SelectAll name="member" label={t('selectAll')} />
            </Th>
          )}
          <Th className="w-[32%]">{t('name')}</Th>
          <Th className="w-[14%]">{t('extension')}</Th>
          <Th className="w-[30%]">{t('email')}</Th>
          <Th>{t('department')}</Th>
        </Tr>
      </THead>
      <TBody>
        {rows.map((person) => (
          <Tr key={person.id}>
            {select && (
              <Td kind="select" className="max-sm:right-1!">
                {!person.there && (
                  <Checkbox
                    hideLabel
                    label={t('select', { name: person.name })}
                    name="member"
                    value={person.id}
                  />
                )}
              </Td>
            )}
            <Td kind="title">
              {person.href ? (
                <Link href={person.href} prefetch={false}>
                  {person.name}
                </Link>
              ) : (
                person.name
              )}{' '}
              {person.note && <Badge>{person.note}</Badge>}
            </Td>
            <Td label={t('extension')} className="tabular-nums">
              {person.extension}
            </Td>
            <Td label={t('email')}>{person.email}</Td>
            <Td label={t('department')}>{person.department}</Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  )
}
