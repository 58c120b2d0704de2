import { useTranslations } from 'next-intl'
import type { Choice } from './grant-row'

/** The radio buttons that say for whom the contacts are to be; of several, also that some are added or removed only. */
export function WhoChoices({
  chosen,
  several,
  canShare,
  workspace,
}: {
  chosen: Choice
  several: boolean
  canShare: boolean
  workspace: string
}) {
  const t = useTranslations('ManageAccess')
  const offered: Choice[] = several
    ? ['workspace', 'members', 'adjust', 'private']
    : ['workspace', 'members', 'private']
  const hint = (choice: Choice) => {
    if (choice === 'workspace') return canShare ? t('hint.workspace', { workspace }) : t('hint.mayNotShare')
    if (choice === 'members') return t(several ? 'hint.sameForAll' : 'hint.members')
    return t(`hint.${choice}`)
  }
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">{t('legend')}</legend>
      <div className="grid gap-2">
        {offered.map((choice) => (
          <label
            key={choice}
            className="flex min-h-6 items-start gap-2 has-disabled:opacity-60 max-sm:min-h-11"
          >
            <input
              type="radio"
              id={choice === 'workspace' ? 'who' : undefined}
              name="who"
              value={choice}
              defaultChecked={choice === chosen}
              disabled={choice === 'workspace' && !canShare}
              className="mt-0.5 size-4 shrink-0"
            />
            <span>
              {t(`choice.${choice}`)}
              <span className="block text-[0.8125rem] text-muted">{hint(choice)}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
