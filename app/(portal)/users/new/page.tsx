import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireRight } from '@/app/door/actor'
import { type Address, textIn } from '@/app/door/list-address'
import { ClientMessages } from '@/app/i18n/client-messages'
import { Checkbox } from '@/components/ui/checkbox'
import { PageHeader } from '@/components/ui/page-header'
import { addUser } from '../actions'
import { userChoices } from '../choices'
import { UserForm } from '../user-form'

/** The page's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Users'))('newTitle') }
}

/** Adds a user to the domain; `after` is the one added just before. */
export default async function NewUserPage({ searchParams }: { searchParams: Promise<Address> }) {
  const [actor, address] = await Promise.all([requireRight('users.maintain'), searchParams])
  const [t, choices] = await Promise.all([getTranslations('Users'), userChoices(actor)])
  const held = {
    firstName: '',
    lastName: '',
    email: '',
    extension: '',
    departmentId: '',
    siteId: choices.sites[0]?.value ?? '',
    scope: 'basic-user',
    listed: true,
  }
  return (
    <>
      <PageHeader title={t('newTitle')} back={{ href: '/users', label: t('back') }} />
      <ClientMessages namespaces={['Users', 'Errors', 'Ui']}>
        <UserForm
          key={textIn(address, 'after')}
          held={held}
          choices={choices}
          save={addUser}
          renderedFor={actor.domainId}
        >
          <Checkbox
            name="invite"
            label={t('invite')}
            hint={t('inviteHint')}
            defaultChecked
            className="mt-4"
          />
        </UserForm>
      </ClientMessages>
    </>
  )
}
