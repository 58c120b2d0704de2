import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'

const steps = ['file', 'columns', 'rehearsal', 'report'] as const
export type ImportStep = (typeof steps)[number]

/** The steps of an import above each of its pages; those that can be gone back to are links. */
export function ImportSteps({
  current,
  hrefs = {},
}: {
  current: ImportStep
  hrefs?: Partial<Record<ImportStep, string>>
}) {
  const t = useTranslations('Imports.steps')
  const at = steps.indexOf(current)
  return (
    <nav aria-label={t('label')} className="mb-5">
      <ol className="flex items-center gap-2 text-muted">
        {steps.map((step, index) => {
          const href = step === current ? undefined : hrefs[step]
          const content = (
            <>
              <span
                className={`grid size-6 shrink-0 place-items-center rounded-full border text-xs font-medium tabular-nums ${index === at ? 'border-transparent bg-accent text-on-accent' : index < at ? 'border-success-line bg-success-soft text-success-text' : 'border-line-strong/60'}`}
              >
                {index < at ? <Icon name="check" label={t('done')} className="size-3.5" /> : index + 1}
              </span>
              <span className={index === at ? 'font-medium text-text' : 'max-sm:sr-only'}>{t(step)}</span>
            </>
          )
          return (
            <li
              key={step}
              aria-current={index === at ? 'step' : undefined}
              className="flex min-w-0 items-center gap-2"
            >
              {index > 0 && <span aria-hidden className="h-px w-8 bg-(--line-strong)/50 max-sm:w-4" />}
              {href ? (
                <Link
                  href={href}
                  prefetch={false}
                  className="flex min-h-9 items-center gap-2 hover:text-text"
                >
                  {content}
                </Link>
              ) : (
                <span className="flex min-h-9 items-center gap-2">{content}</span>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
