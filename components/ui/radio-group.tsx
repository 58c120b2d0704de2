import { Fragment, type ReactNode } from 'react'

/** One choice of a RadioGroup; `below` is what else it asks for. */
export type RadioOption = { value: string; label: ReactNode; hint?: ReactNode; below?: ReactNode }

/** A fieldset of radio buttons. `id` is the first one's, so that an error summary can link to it. */
export function RadioGroup({
  id,
  name,
  legend,
  options,
  defaultValue,
  error,
  inline = false,
}: {
  id: string
  name: string
  legend: ReactNode
  options: readonly RadioOption[]
  defaultValue?: string
  error?: ReactNode
  inline?: boolean
}) {
  return (
    <fieldset className="min-w-0" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-1 font-medium">{legend}</legend>
      <div className={inline ? 'flex flex-wrap gap-x-5 gap-y-1' : 'grid gap-1'}>
        {options.map((option, index) => (
          <Fragment key={option.value}>
            <label className="flex min-h-6 items-start gap-2 max-sm:min-h-11 max-sm:py-2.5">
              <input
                type="radio"
                id={index === 0 ? id : undefined}
                name={name}
                value={option.value}
                defaultChecked={option.value === defaultValue}
                className="mt-0.5 size-4 shrink-0"
              />
              <span>
                {option.label}
                {option.hint && <span className="block text-[0.8125rem] text-muted">{option.hint}</span>}
              </span>
            </label>
            {option.below}
          </Fragment>
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} className="mt-1 text-[0.8125rem] text-danger-text">
          {error}
        </p>
      )}
    </fieldset>
  )
}
