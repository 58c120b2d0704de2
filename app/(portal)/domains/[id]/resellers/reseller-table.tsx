import { useTranslations } from 'next-intl'
import { assign, unassign } from '@/app/(portal)/domains/actions'
import { Badge } from '@/components/ui/badge'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { Table, TBody, Td, Th, THead, Tr } from '@/components/ui/table'
import type { Reseller } from '@/core/domains/resellers'

/** All Resellers, each with a button that assigns the domain or takes it away. */
export function ResellerTable({
  domainId,
  resellers,
  renderedFor,
}: {
  domainId: string
  resellers: readonly (Reseller & { assigned: boolean })[]
  renderedFor: string
}) {
  const t = useTranslations('Domains')
  return (
    <Table label={t('resellers')}>
      <THead>
        <Tr>
          <Th>{t('resellerName')}</Th>
          <Th className="w-[26%]">{t('email')}</Th>
          <Th>{t('belongsTo')}</Th>
          <Th>{t('status')}</Th>
          <Th>
            <span className="sr-only">{t('actions')}</span>
          </Th>
        </Tr>
      </THead>
      <TBody>
        {resellers.map(({ homeDomainId, userId, name, email, domainName, assigned }) => (
          <Tr key={userId}>
            <Td kind="title">{name}</Td>
            <Td label={t('email')}>{email}</Td>
            <Td label={t('belongsTo')}>{domainName}</Td>
            <Td label={t('status')}>
              <Badge tone={assigned ? 'success' : 'neutral'}>
                {assigned ? t('assigned') : t('notAssigned')}
              </Badge>
            </Td>
            <Td>
              <form action={assigned ? unassign : assign}>
                <HiddenFields
                  fields={{
                    id: domainId,
                    homeDomainId,
                    userId,
                    renderedFor,
                    back: `/domains/${domainId}/resellers`,
                  }}
                />
                <SubmitButton variant="secondary" size="small">
                  {assigned ? t('unassign') : t('assign')}
                  <span className="sr-only">: {name}</span>
                </SubmitButton>
              </form>
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  )
}
