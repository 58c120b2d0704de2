import { useTranslations } from 'next-intl'
import { Highlight, plainText, type Marked } from '@/components/ui/highlight'
import { Table, TBody, Td, Th, THead, Tr } from '@/components/ui/table'

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
    <Table label={t('coworkers')} className="coworker-list">
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
              <Highlight of={name} />
            </Td>
            <Td label={t('extension')}>
              {plainText(extension) !== '' && (
                <a href={callHref} title={t('call', { number: plainText(name) })} className="contact-link">
                  <Highlight of={extension} />
                </a>
              )}
            </Td>
            <Td label={t('email')}>
              {plainText(email) !== '' && (
                <a href={`mailto:${plainText(email)}`} className="contact-link">
                  <Highlight of={email} />
                </a>
              )}
            </Td>
            <Td label={t('department')}>
              <Highlight of={department} />
            </Td>
            <Td label={t('site')}>
              <Highlight of={site} />
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  )
}
