import { useTranslations } from 'next-intl'
import { Select } from '@/components/ui/select'
import type { ColumnTarget } from '@/core/contacts/formats/columns/column-target'
import type { TargetMenu } from '@/core/contacts/formats/columns/target-menu'
import { useTargetWords } from './use-target-words'

/** Two targets are one choice when they differ only in the row of the list that they go to. */
function choiceOf(target: ColumnTarget): string {
  return JSON.stringify(Object.entries({ ...target, group: 0, silent: undefined }).toSorted())
}

/**
 * What a column is taken for, as a menu. Sends the place of the choice in the menu, counted through its sections, or
 * `keep`: a table has many columns, and each has all the choices.
 */
export function TargetSelect({
  name,
  label,
  target,
  menu,
}: {
  name: string
  label: string
  target: ColumnTarget
  menu: TargetMenu
}) {
  const t = useTranslations('Imports.targets')
  const words = useTargetWords()
  const current = choiceOf(target)
  const isInMenu = menu.some(({ targets }) => targets.some((one) => choiceOf(one) === current))
  const starts = menu.map((_, index) =>
    menu.slice(0, index).reduce((sum, one) => sum + one.targets.length, 0),
  )
  return (
    <Select name={name} aria-label={label} defaultValue="keep">
      {!isInMenu && <option value="keep">{words(target)}</option>}
      {menu.map(({ section, targets }, index) => (
        <optgroup key={section} label={t(`sections.${section}`)}>
          {targets.map((one, place) => {
            const value = String((starts[index] ?? 0) + place)
            return (
              <option key={value} value={choiceOf(one) === current ? 'keep' : value}>
                {words(one)}
              </option>
            )
          })}
        </optgroup>
      ))}
    </Select>
  )
}
