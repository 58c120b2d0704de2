import { getTranslations } from 'next-intl/server'
import type { Actor } from '@/core/access/actor'
import { listUnits } from '@/core/units/list'
import type { UserDetails } from '@/core/users/get'
import type { SearchedWords } from '@/core/users/matching'

/** What a user's record says, for those who may see it and not change it. */
export async function UserFacts({
  actor,
  user,
  words,
}: {
  actor: Actor
  user: UserDetails
  words: SearchedWords
}) {
  const [t, departments, sites] = await Promise.all([
    getTranslations('Users'),
    listUnits(actor, 'department'),
    listUnits(actor, 'site'),
  ])
  const facts = [
    [t('email'), user.email],
    [t('extension'), user.extension],
    [t('department'), departments.find(({ id }) => id === user.departmentId)?.name],
    [t('site'), sites.find(({ id }) => id === user.siteId)?.name],
    [t('scope'), words.scopes[user.scope]],
  ].filter(([, value]) => Boolean(value))
  return (
    <dl className="grid max-w-2xl grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-2">
      {facts.map(([label, value]) => (
        <div key={label} className="contents">
          <dt className="text-muted">{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
