import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { requireRight } from '@/app/door/actor'
import { orNotFound } from '@/app/door/not-found'
import { leave } from '@/app/(portal)/contacts/access/actions'
import { leaveQuestion } from '@/app/(portal)/contacts/access/leave-question'
import { QuestionPage } from '@/components/forms/question-page'
import { accessOf } from '@/core/contacts/access-of'
import { getContact } from '@/core/contacts/get'

/** The page's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('ManageAccess'))('leave') }
}

/** Asks before a member gives up a contact that was given to them. */
export default async function LeaveContactPage({ params }: { params: Promise<{ id: string }> }) {
  const [actor, { id }] = await Promise.all([requireRight('contacts.own'), params])
  const contact = await orNotFound(getContact(actor, id))
  const access = (await accessOf(actor, [contact.id])).get(contact.id)
  const question = await leaveQuestion(actor, contact.name, access)
  if (!question) notFound()
  const here = `/contacts/${contact.id}`
  return (
    <QuestionPage
      title={question.title}
      action={leave}
      fields={{ id: contact.id, renderedFor: actor.domainId, back: here }}
      confirm={question.confirm}
      cancel={{ href: here, label: question.cancel }}
    >
      {question.text}
    </QuestionPage>
  )
}
