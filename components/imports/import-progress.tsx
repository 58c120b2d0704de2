import { useTranslations } from 'next-intl'
import { JobProgress } from '@/components/contacts/job-progress'
import { Banner } from '@/components/ui/banner'
import { HiddenFields, type KeptFields } from '@/components/ui/hidden-fields'
import { SubmitButton } from '@/components/ui/submit-button'

/** How far an import is: rows done, time left, that it waits for another one; and a way to stop it. */
export function ImportProgress({
  status,
  progress,
  cancel,
  fields,
}: {
  status: 'rehearsing' | 'importing' | 'undoing'
  progress: { done: number; total: number; secondsLeft: number | null; queued: boolean }
  cancel?: (form: FormData) => void | Promise<void>
  fields: KeptFields
}) {
  const t = useTranslations('Imports')
  const { done, total, secondsLeft, queued } = progress
  const left =
    secondsLeft === null
      ? ''
      : secondsLeft < 60
        ? t('secondsLeft', { seconds: Math.max(1, Math.ceil(secondsLeft)) })
        : t('minutesLeft', { minutes: Math.ceil(secondsLeft / 60) })
  const rows = total > 0 ? t('rows', { done, total }) : t('starting')
  return (
    <section aria-label={t(`running.${status}`)} className="grid gap-4">
      {queued && <Banner title={t('queuedTitle')}>{t('queuedText')}</Banner>}
      <h2 className="text-base font-semibold">{t(`running.${status}`)}</h2>
      <JobProgress
        done={done}
        total={Math.max(total, 1)}
        label={left ? `${rows} · ${left}` : rows}
        text={t('leaveText')}
      />
      {cancel && (
        <form action={cancel}>
          <HiddenFields fields={fields} />
          <SubmitButton variant="secondary">{t(`cancel.${status as 'rehearsing'}`)}</SubmitButton>
        </form>
      )}
    </section>
  )
}
