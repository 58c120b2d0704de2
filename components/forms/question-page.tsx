import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { HiddenFields, type KeptFields } from '@/components/ui/hidden-fields'
import { PageHeader } from '@/components/ui/page-header'
import { SubmitButton } from '@/components/ui/submit-button'

/** A page that asks before something is done; the page's form sends `fields` to `action`. */
export function QuestionPage({
  title,
  children,
  action,
  fields,
  confirm,
  cancel,
}: {
  title: string
  children: ReactNode
  action: (form: FormData) => void | Promise<void>
  fields: KeptFields
  confirm: string
  cancel: { href: string; label: string }
}) {
  return (
    <>
      <PageHeader title={title} />
      <p className="max-w-prose">{children}</p>
      <form action={action} className="mt-6 flex flex-wrap gap-2">
        <HiddenFields fields={fields} />
        <SubmitButton variant="danger">{confirm}</SubmitButton>
        <ButtonLink href={cancel.href}>{cancel.label}</ButtonLink>
      </form>
    </>
  )
}
