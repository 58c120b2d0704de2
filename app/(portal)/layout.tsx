import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { signOut, switchDomain } from '@/app/sign-in/session-actions'
import { currentVisit, requireActor } from '@/app/door/actor'
import { heldForm } from '@/app/door/held-forms'
import { lookUpWords } from '@/app/look-up/words'
import { Dock } from '@/components/look-up/dock'
import { DatabaseAway } from '@/components/shell/database-away'
import { AppShell } from '@/components/shell/app-shell'
import { switchableDomains } from '@/core/domains/switch'
import { errorCode } from '@/core/errors'
import { HeldPage } from './held'
import { navigationFor } from './navigation'
import { StreamOf } from './stream-of'

/** Everything behind sign-in. While the database is away it says so, and goes on by itself when it is back. */
export default async function PortalLayout({ children }: { children: ReactNode }) {
  try {
    return await frame(children)
  } catch (error) {
    if (errorCode(error) !== 'unavailable') throw error
    const t = await getTranslations('Pages')
    return <DatabaseAway title={t('awayTitle')} text={t('awayText')} />
  }
}

async function frame(children: ReactNode) {
  const held = await heldForm()
  // The frame needs a person and the database.
  if (held?.message.key === 'signed-out' || held?.message.key === 'unavailable') {
    return <HeldPage held={held} framed={false} />
  }
  const actor = await requireActor()
  const visit = await currentVisit()
  const [domains, navigation, scopes, t, words] = await Promise.all([
    switchableDomains(actor, '', visit?.elsewhere),
    navigationFor(actor),
    getTranslations('Scopes'),
    getTranslations('Pages'),
    lookUpWords(),
  ])
  return (
    <AppShell
      domain={{ id: actor.domainId, name: actor.domain.title || actor.domain.name }}
      domains={domains.length > 1 ? domains : undefined}
      switchDomain={switchDomain}
      allDomainsHref={actor.rights.has('domains.maintain') ? '/domains' : undefined}
      user={{ name: actor.name, email: visit?.email ?? '', scope: scopes(actor.scope) }}
      userLinks={[{ href: '/settings', label: t('settings'), icon: 'settings' }]}
      navigation={navigation}
      signOut={signOut}
      lookUp={actor.rights.has('contacts.view') ? words.title : undefined}
    >
      <StreamOf domainId={actor.domainId} />
      {held ? <HeldPage held={held} framed /> : children}
      {actor.rights.has('contacts.view') && <Dock key={`dock ${actor.domainId}`} words={words} />}
    </AppShell>
  )
}
