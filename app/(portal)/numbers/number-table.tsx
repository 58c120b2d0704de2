import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Table, TBody, Td, Th, THead, Tr } from '@/components/ui/table'
import { formatPhone } from '@/core/contacts/phone'
import type { SharedNumber } from '@/core/numbers/number'

/** One page of shared numbers; a label leads to the number's page. Numbers are written as the country does. */
export function NumberTable({ rows, country }: { rows: readonly SharedNumber[]; country: string }) {
  const t = useTranslations('Numbers')
  return (
    <Table label={t('title')}>
      <THead>
        <Tr>
          <Th className="w-[32%]">{t('label')}</Th>
          <Th className="w-[26%]">{t('number')}</Th>
          <Th className="w-[24%]">{t('site')}</Th>
          <Th>{t('members')}</Th>
        </Tr>
      </THead>
      <TBody>
        {rows.map(({ id, label, e164, site, members }) => (
          <Tr key={id}>
            <Td kind="title">
              <Link href={`/numbers/${id}`} prefetch={false}>
                {label}
              </Link>
            </Td>
            <Td label={t('number')} className="tabular-nums">
              {formatPhone({ value: e164, e164 }, country)}
            </Td>
            <Td label={t('site')}>{site}</Td>
            <Td label={t('members')} className={members === 0 ? 'text-muted' : ''}>
              {t('memberCount', { count: members })}
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  )
}
