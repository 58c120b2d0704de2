import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { Select } from '@/components/ui/select'
import type { GrantRow } from './grant-row'

/** Somebody, or a number, and what they have: one row of the form. */
function Row({ row, index, of, error }: { row: GrantRow; index: number; of: number; error?: string }) {
  const t = useTranslations('ManageAccess')
  const [had = 0, editing = 0] = row.had.split('/').map(Number)
  const id = `grants[${index}].level`
  const name = row.name || t('somebody')
  const isNumber = row.who.startsWith('number:')
  const differs = of > 1 && had > 0 && (had < of || (editing > 0 && editing < had))
  const levels = differs ? (['keep', 'edit', 'view', 'none'] as const) : (['edit', 'view', 'none'] as const)
  const hadBy = t('hadBy', { count: had, of, editing, viewing: had - editing })
  const now = had === 0 ? t('level.none') : of > 1 ? hadBy : t(editing > 0 ? 'level.edit' : 'level.view')
  const note = row.changed
    ? t('changedRow', { now })
    : of === 1 || had === 0
      ? had === 0 && t('isNew')
      : differs && hadBy
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b py-1.5 last:border-b-0">
      <Icon name={isNumber ? 'phone' : 'user'} className="size-4 text-muted" />
      <span className="min-w-0 flex-1 basis-24 wrap-anywhere">
        {isNumber ? t('everyoneOn', { name }) : name}
        {note && <span className="block text-[0.8125rem] text-muted">{note}</span>}
        {error && (
          <span id={`${id}-error`} className="block text-[0.8125rem] text-danger-text">
            {error}
          </span>
        )}
      </span>
      <input type="hidden" name={`grants[${index}].who`} value={row.who} />
      <input type="hidden" name={`grants[${index}].name`} value={row.name} />
      <input type="hidden" name={`grants[${index}].had`} value={row.had} />
      <Select
        id={id}
        name={id}
        defaultValue={row.level}
        aria-label={t('levelOf', { name })}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        options={levels.map((level) => ({ value: level, label: t(`level.${level}`) }))}
        className="w-38 max-sm:w-40"
      />
    </li>
  )
}

/** Those of the form's rows that are members, or numbers; `of` is how many contacts the form is about. */
export function GrantRows({
  rows,
  kind,
  of,
  errors,
}: {
  rows: readonly GrantRow[]
  kind: 'member' | 'number'
  of: number
  errors: Record<string, string>
}) {
  const mine = rows.map((row, index) => ({ row, index })).filter(({ row }) => row.who.startsWith(`${kind}:`))
  if (mine.length === 0) return null
  return (
    <ul className="mb-3 max-h-96 overflow-y-auto rounded-md border px-2.5">
      {mine.map(({ row, index }) => (
        <Row key={row.who} row={row} index={index} of={of} error={errors[`grants[${index}].level`]} />
      ))}
    </ul>
  )
}
