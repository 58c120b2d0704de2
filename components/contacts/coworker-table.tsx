import { useTranslations } from 'next-intl'
import { Highlight } from '@/components/ui/highlight'
import { Table, TBody, Td, Th, THead, Tr } from '@/components/ui/table'
import type { Marked } from './contact-row-view'

/** A coworker as the directory shows one. */
export type CoworkerRowView = {
  id: string
  name: Marked
  extension: Marked
  callHref?: string
  email: Marked
  department: Marked
  site: Marked
}

/** People of the domain with their extensions to call. */
export function CoworkerTable({ rows }: { rows: readonly CoworkerRowView[] }) {
  const t = useTranslations('Contacts')
  return (
    <Table label={t('coworkers')}>
      <THead>
        <Tr>
          <Th>{t('name')}</Th>
          <Th className="w-32">{t('extension')}</Th>
          <Th>{t('email')}</Th>
          <Th>{t('department')}</Th>
          <Th className="w-[15%]">{t('site')}</Th>
        </Tr>
      </THead>
      <TBody>
        {rows.map(({ id, name, extension, callHref, email, department, site }) => (
          <Tr key={id}>
            <Td kind="title">
              <Highlight {...name} />
            </Td>
            <Td label={t('extension')}>
              {extension.text !== '' && (
                <a href={callHref} title={t('call', { number: name.text })} className="contact-link">
                  <Highlight {...extension} />
                </a>
              )}
            </Td>
            <Td label={t('email')}>
              {email.text !== '' && (
                <a href={`mailto:${email.text}`} className="contact-link">
                  <Highlight {...email} />
                </a>
              )}
            </Td>
            <Td label={t('department')}>
              <Highlight {...department} />
            </Td>
            <Td label={t('site')}>
              <Highlight {...site} />
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  )
}
