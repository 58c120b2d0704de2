import { useTranslations } from 'next-intl'
import { SelectField } from '@/components/ui/field'
import { RadioGroup } from '@/components/ui/radio-group'

/** Who a new contact can be for: the numbers, and the workspace by the name of the domain; null when it may not be. */
export type WhoOffered = { numbers: readonly { id: string; label: string }[]; workspace: string | null }

/** Who a new contact is for, as typed: `me`, `number` with the number's id, or `workspace`. */
export type Who = { who: string; numbers: string }

const text = (value: unknown) => (typeof value === 'string' ? value : '')

/** The choice among what was typed into a form, or in a draft of it; only me when nothing was chosen. */
export function whoOf(values: unknown): Who {
  const { who, numbers } = (values ?? {}) as Record<string, unknown>
  return { who: text(who) || 'me', numbers: text(numbers) }
}

/** "Who has it": only me, everyone on a number, or the workspace, with what that means before it happens. */
export function WhoChoice({ offered, chosen, error }: { offered: WhoOffered; chosen: Who; error?: string }) {
  const t = useTranslations('OwnContacts.who')
  const { numbers, workspace } = offered
  const which = (
    <SelectField
      id="numbers"
      name="numbers"
      label={t('which')}
      hideLabel
      error={error}
      defaultValue={chosen.numbers}
      options={numbers.map(({ id, label }) => ({ value: id, label }))}
      className="mb-1 ml-6 hidden max-w-72 group-has-[input[value=number]:checked]/who:grid"
    />
  )
  const options = [
    { value: 'me', label: t('me'), hint: t('meHint') },
    ...(numbers.length > 0
      ? [{ value: 'number', label: t('number'), hint: t('numberHint'), below: which }]
      : []),
    ...(workspace === null
      ? []
      : [{ value: 'workspace', label: t('workspace'), hint: t('workspaceHint', { domain: workspace }) }]),
  ]
  return (
    <div className="group/who">
      <RadioGroup id="who" name="who" legend={t('title')} options={options} defaultValue={chosen.who} />
    </div>
  )
}
