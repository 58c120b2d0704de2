import { useFormatter, useTranslations } from 'next-intl'
import { Table, TBody, Td, Th, THead, Tr } from '@/components/ui/table'
import type { ActivityLine } from '@/core/activity/list'
import { useSentence } from './use-sentence'

/** What happened: when, who, what in words, and from where. Times are in the domain's zone. */
export function ActivityTable({ rows, timeZone }: { rows: readonly ActivityLine[]; timeZone: string }) {
  const t = useTranslations('Activity')
  const format = useFormatter()
  const sentence = useSentence()
  return (
    <Table label={t('title')} cards="plain">
      <THead>
        <Tr>
          <Th className="w-[22%]">{t('when')}</Th>
          <Th className="w-[20%]">{t('who')}</Th>
          <Th>{t('what')}</Th>
          <Th className="w-[18%]">{t('where')}</Th>
        </Tr>
      </THead>
      <TBody>
        {rows.map((entry) => (
          <Tr key={entry.id}>
            <Td className="text-muted tabular-nums max-sm:col-start-2 max-sm:row-start-2 max-sm:text-right">
              <time
                dateTime={entry.at.toISOString()}
                title={format.dateTime(entry.at, { dateStyle: 'full', timeStyle: 'medium', timeZone })}
              >
                {format.dateTime(entry.at, { dateStyle: 'medium', timeStyle: 'short', timeZone })}
              </time>
            </Td>
            <Td className="max-sm:row-start-2">
              {entry.door === 'command-line' ? t('doors.command-line') : entry.actorName}
            </Td>
            <Td kind="title" wrap className="max-sm:col-span-2 max-sm:row-start-1">
              {sentence(entry)}
            </Td>
            <Td className="text-muted max-sm:col-span-2 max-sm:row-start-3">
              {[entry.address, entry.door === 'form' ? '' : t(`doors.${entry.door}`)]
                .filter(Boolean)
                .join(' · ')}
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  )
}
