import { useTranslations } from 'next-intl'
import { HiddenFields, type KeptFields } from '@/components/ui/hidden-fields'
import { Icon } from '@/components/ui/icon'
import { Menu } from '@/components/ui/menu'
import type { RecordAction, Verdict } from '@/core/imports/import'
import { HeldMenuButton, HoldsImport } from './import-hold'

const choices: Record<Verdict, readonly RecordAction[]> = {
  add: ['add', 'skip'],
  update: ['fill', 'overwrite', 'add-numbers', 'add', 'skip'],
  same: ['skip', 'add'],
  duplicate: ['fill', 'overwrite', 'add-numbers', 'add', 'skip'],
  // Those that are matched with nothing stay as they are.
  attention: ['fill', 'overwrite', 'add-numbers', 'add', 'skip'],
  refused: [],
}

/** Decides for all records with the same verdict at once. */
export function DecideAll({
  action,
  fields,
  verdict,
  count,
}: {
  action: (form: FormData) => void | Promise<void>
  fields: KeptFields
  verdict: Verdict
  count: number
}) {
  const t = useTranslations('Rehearsal')
  if (choices[verdict].length === 0 || count === 0) return null
  return (
    <Menu
      trigger={
        <>
          {t('decideAll', { count })}
          <Icon name="chevron-down" className="size-3.5" />
        </>
      }
    >
      <form action={action}>
        <HiddenFields fields={{ ...fields, verdict }} />
        <HoldsImport />
        {choices[verdict].map((choice) => (
          <HeldMenuButton
            key={choice}
            name="action"
            value={choice}
            className="max-w-72 items-start py-1.5 aria-disabled:opacity-60"
          >
            <span>
              {t(`actions.${choice}`)}
              <span className="block text-xs text-muted">{t(`explained.${choice}`)}</span>
            </span>
          </HeldMenuButton>
        ))}
      </form>
    </Menu>
  )
}
