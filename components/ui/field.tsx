import type { ComponentProps, ReactNode } from 'react'
import { Input } from './input'
import { Select } from './select'
import { Textarea } from './textarea'

/** What ties a control to its label, hint and error. Spread it on the control. */
export type FieldControl = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

/** The words around one control; `note` is set beside the label ("optional"). `warning` does not make it invalid. */
export type FieldWords = {
  label: ReactNode
  note?: ReactNode
  hint?: ReactNode
  warning?: ReactNode
  error?: ReactNode
  hideLabel?: boolean
}

/**
 * Label, control, hint and error of one field. `children` gets the ids:
 * `{(control) => <Input {...control} name="…" />}`.
 */
export function Field({
  id,
  label,
  note,
  hint,
  warning,
  error,
  hideLabel = false,
  className = '',
  children,
}: FieldWords & { id: string; className?: string; children: (control: FieldControl) => ReactNode }) {
  const texts = [
    { key: 'error', text: error, look: 'text-danger-text' },
    { key: 'warning', text: warning, look: 'text-warning-text' },
    { key: 'hint', text: hint, look: 'text-muted' },
  ].filter(({ text }) => Boolean(text))
  const describedBy = texts.map(({ key }) => `${id}-${key}`).join(' ')
  return (
    <div className={`grid min-w-0 content-start gap-1 ${className}`}>
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'font-medium'}>
        {label}
        {note && <span className="font-normal text-muted"> ({note})</span>}
      </label>
      {children({
        id,
        'aria-describedby': describedBy || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {texts.map(({ key, text, look }) => (
        <p key={key} id={`${id}-${key}`} className={`text-[0.8125rem] ${look}`}>
          {text}
        </p>
      ))}
    </div>
  )
}

function split<Props extends FieldWords & { className?: string }>(props: Props) {
  const { label, note, hint, warning, error, hideLabel, className, ...control } = props
  return { words: { label, note, hint, warning, error, hideLabel, className }, control }
}

/** A labelled Input: FieldWords, `id`, and all of Input's props. */
export function TextField(props: FieldWords & ComponentProps<typeof Input> & { id: string }) {
  const { words, control } = split(props)
  return (
    <Field id={props.id} {...words}>
      {(ids) => <Input {...control} {...ids} />}
    </Field>
  )
}

/** A labelled Textarea: FieldWords, `id`, and all of Textarea's props. */
export function TextareaField(props: FieldWords & ComponentProps<typeof Textarea> & { id: string }) {
  const { words, control } = split(props)
  return (
    <Field id={props.id} {...words}>
      {(ids) => <Textarea {...control} {...ids} />}
    </Field>
  )
}

/** A labelled Select: FieldWords, `id`, and all of Select's props. */
export function SelectField(props: FieldWords & ComponentProps<typeof Select> & { id: string }) {
  const { words, control } = split(props)
  return (
    <Field id={props.id} {...words}>
      {(ids) => <Select {...control} {...ids} />}
    </Field>
  )
}
