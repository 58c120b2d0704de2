import { getFormatter, getTranslations } from 'next-intl/server'
import { Badge } from '@/components/ui/badge'
import { HiddenFields, type KeptFields } from '@/components/ui/hidden-fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { Table, TBody, Td, Th, THead, Tr } from '@/components/ui/table'

/** A signed-in browser in words. */
export type SessionRow = {
  id: string
  browser: string
  system: string
  address: string
  createdAt: Date
  lastSeenAt: Date
  current: boolean
}

/** Sessions with a button that ends each but the present one; `fields` travel along with its `id`. */
export async function SessionTable({
  label,
  rows,
  end,
  fields = {},
  timeZone,
}: {
  label: string
  rows: readonly SessionRow[]
  end: (form: FormData) => Promise<void>
  fields?: KeptFields
  timeZone: string
}) {
  const [t, format] = await Promise.all([getTranslations('Sessions'), getFormatter()])
  const time = (date: Date) => format.dateTime(date, { dateStyle: 'medium', timeStyle: 'short', timeZone })
  const name = ({ browser, system }: SessionRow) =>
    browser && system ? t('browserOn', { browser, system }) : browser || system || t('unknownBrowser')
  return (
    <Table label={label}>
      <THead>
        <Tr>
          <Th>{t('browser')}</Th>
          <Th>{t('address')}</Th>
          <Th>{t('lastSeen')}</Th>
          <Th>{t('signedIn')}</Th>
          <Th className="w-28">
            <span className="sr-only">{t('actions')}</span>
          </Th>
        </Tr>
      </THead>
      <TBody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <Td kind="title">{name(row)}</Td>
            <Td label={t('address')}>{row.address}</Td>
            <Td label={t('lastSeen')}>{time(row.lastSeenAt)}</Td>
            <Td label={t('signedIn')}>{time(row.createdAt)}</Td>
            <Td className="sm:text-right">
              {row.current ? (
                <Badge tone="accent">{t('thisOne')}</Badge>
              ) : (
                <form action={end}>
                  <HiddenFields fields={{ ...fields, id: row.id }} />
                  <SubmitButton
                    variant="secondary"
                    size="small"
                    aria-label={t('endNamed', { name: name(row) })}
                  >
                    {t('end')}
                  </SubmitButton>
                </form>
              )}
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  )
}
