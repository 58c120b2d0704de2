'use client'

import { chooseDomain } from '@/app/sign-in/session-actions'
import { FormAnswer } from '@/components/forms/form-answer'
import { useFormAction } from '@/components/forms/use-form-action'
import { SubmitButton } from '@/components/ui/submit-button'

/** A button for each domain. */
export function DomainChoice({
  domains,
  next,
}: {
  domains: readonly { id: string; title: string; name: string }[]
  next: string
}) {
  const [state, submit] = useFormAction(chooseDomain)
  return (
    <form action={submit}>
      <FormAnswer state={state} />
      <div className="grid gap-2">
        <input type="hidden" name="next" value={next} />
        {domains.map(({ id, title, name }) => (
          <SubmitButton
            key={id}
            name="domainId"
            value={id}
            variant="secondary"
            className="h-auto! w-full flex-col items-start! gap-0! py-2 whitespace-normal!"
          >
            <span>{title}</span>
            <span className="text-[0.8125rem] font-normal text-muted">{name}</span>
          </SubmitButton>
        ))}
      </div>
    </form>
  )
}
