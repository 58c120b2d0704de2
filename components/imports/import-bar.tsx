import { useTranslations } from 'next-intl'
import { Checkbox } from '@/components/ui/checkbox'
import { HiddenFields, type KeptFields } from '@/components/ui/hidden-fields'
import { CorrectedNote } from './corrected-note'
import { ImportButton } from './import-hold'

/** How many records will be added, will update a contact, and will be left out. */
export type Planned = { add: number; update: number; skip: number }

/** What an import will do, in numbers, and the one button that does it; stays in sight below the records. */
export function ImportBar({
  action,
  fields,
  planned,
  missing,
}: {
  action: (form: FormData) => void | Promise<void>
  fields: KeptFields
  planned: Planned
  /** Contacts that are not in the file, and whether they are to be deleted too. */
  missing: { count: number; chosen: boolean }
}) {
  const t = useTranslations('Imports.bar')
  const count = planned.add + planned.update
  return (
    <form
      action={action}
      // Its button waits for what is typed elsewhere.
      data-stays
      data-foot-bar="wide"
      className="group/bar sticky bottom-3 z-20 sm:bottom-10 mt-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 rounded-lg border bg-raised px-3 py-2 shadow-raised"
    >
      <HiddenFields fields={fields} />
      <div className="min-w-0">
        <p className="tabular-nums">
          {t('planned', planned)}
          <span className="hidden font-medium text-danger-text group-has-[:checked]/bar:inline">
            {' '}
            {t('missingToo', { count: missing.count })}
          </span>
          <CorrectedNote text={t('corrected')} />
        </p>
        {missing.count > 0 && (
          <Checkbox
            name="moveMissing"
            value="yes"
            defaultChecked={missing.chosen}
            label={t('missing', { count: missing.count })}
            className="text-[0.8125rem]"
          />
        )}
      </div>
      {count > 0 ? (
        <ImportButton className="max-sm:w-full">{t('import', { count })}</ImportButton>
      ) : (
        <>
          <p className="text-muted group-has-[:checked]/bar:hidden">{t('nothing')}</p>
          <div className="hidden group-has-[:checked]/bar:block max-sm:w-full">
            <ImportButton className="max-sm:w-full">{t('moveOnly')}</ImportButton>
          </div>
        </>
      )}
    </form>
  )
}
