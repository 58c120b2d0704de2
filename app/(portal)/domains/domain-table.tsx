import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { Table, TBody, Td, Th, THead, Tr } from '@/components/ui/table'
import type { DomainLine } from '@/core/domains/list'
import { WorkHere } from './work-here'

const COUNTED = 10_000

/** One page of domains; a company leads to its domain's page, a button goes to work in it. */
export function DomainTable({
  rows,
  current,
  home,
  switchDomain,
}: {
  rows: readonly DomainLine[]
  current: string
  home: string | null
  switchDomain: (form: FormData) => Promise<void>
}) {
  const t = useTranslations('Domains')
  const counted = (count: number) =>
    count > COUNTED ? t('moreThan', { count: COUNTED }) : t('count', { count })
  return (
    <Table label={t('title')} cards="plain">
      <THead>
        <Tr>
          <Th className="w-[26%]">{t('company')}</Th>
          <Th className="w-[22%]">{t('name')}</Th>
          <Th align="right" className="w-[10%]">
            {t('users')}
          </Th>
          <Th align="right" className="w-[13%]">
            {t('contacts')}
          </Th>
          <Th className="w-[11%]">{t('status')}</Th>
          <Th className="w-[18%]">
            <span className="sr-only">{t('actions')}</span>
          </Th>
        </Tr>
      </THead>
      <TBody>
        {rows.map((domain) => (
          <Tr key={domain.id}>
            <Td kind="title">
              <Link href={`/domains/${domain.id}`} prefetch={false}>
                {domain.title || domain.name}
              </Link>
            </Td>
            <Td className="max-sm:col-span-2 max-sm:row-start-2">{domain.name}</Td>
            <Td align="right" className="tabular-nums max-sm:row-start-3 max-sm:text-muted">
              <span className="sm:hidden">{t('users')}: </span>
              {counted(domain.users)}
            </Td>
            <Td
              align="right"
              className="tabular-nums max-sm:col-start-2 max-sm:row-start-3 max-sm:text-right max-sm:text-muted"
            >
              <span className="sm:hidden">{t('contacts')}: </span>
              {counted(domain.contacts)}
            </Td>
            <Td className="max-sm:col-start-2 max-sm:row-start-1 max-sm:text-right">
              {domain.status === 'suspended' ? (
                <Badge tone="warning">{t('statuses.suspended')}</Badge>
              ) : (
                <Badge tone={domain.id === home ? 'accent' : 'success'}>
                  {domain.id === home ? t('home') : t('statuses.active')}
                </Badge>
              )}
            </Td>
            <Td className="max-sm:col-span-2 max-sm:row-start-4 max-sm:pt-1">
              {domain.id === current ? (
                <span className="text-muted">{t('current')}</span>
              ) : (
                <WorkHere
                  id={domain.id}
                  label={t('workHere')}
                  name={domain.title || domain.name}
                  action={switchDomain}
                />
              )}
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  )
}
