import { SubmitButton } from '@/components/ui/submit-button'

/** Goes to work in a domain. `name` says in full what the button does. */
export function WorkHere({
  id,
  label,
  name,
  action,
}: {
  id: string
  label: string
  name: string
  action: (form: FormData) => Promise<void>
}) {
  return (
    <form action={action}>
      <SubmitButton name="domainId" value={id} variant="secondary" size="small" aria-label={name}>
        {label}
      </SubmitButton>
    </form>
  )
}
