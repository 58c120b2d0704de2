import { SubmitButton } from '@/components/ui/submit-button'

/** Goes to work in the domain called `name`. */
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
      <SubmitButton name="domainId" value={id} variant="secondary" size="small">
        {label}
        <span className="sr-only">: {name}</span>
      </SubmitButton>
    </form>
  )
}
