import { getFormatter, getTranslations } from 'next-intl/server'
import { addressOf } from '@/app/door/list-address'
import { entryViews } from '@/app/look-up/entry-views'
import { CallerStrip } from '@/components/look-up/caller-strip'
import type { LookUpWords } from '@/components/look-up/look-up-words'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import type { Actor } from '@/core/access/actor'
import { canMaintainSharedContacts, hasOwnBook } from '@/core/access/policy'
import { readCaller } from '@/core/look-up/caller'
import { whoCalls } from '@/core/look-up/who-calls'

const LONGEST_SHOWN = 60

/** Who calls, out of all whom the actor sees; a caller nobody knows can be added. */
export async function CallerSection({
  actor,
  text,
  words,
}: {
  actor: Actor
  text: string
  words: LookUpWords
}) {
  const [t, format] = await Promise.all([getTranslations('Console'), getFormatter()])
  const caller = readCaller(text, actor.domain.defaultCountry)
  if (!caller) {
    return (
      <Banner tone="warning" announce="status" className="mb-4" title={t('noNumberTitle')}>
        {t('noNumberText', { text: text.slice(0, LONGEST_SHOWN) })}
      </Banner>
    )
  }
  const found = await whoCalls(actor, caller)
  const entries = await entryViews(found, actor, caller.e164 ?? caller.digits)
  const others = found.slice(1).map(({ name }) => name)
  const add = [
    { href: '/contacts/new', label: t('add'), offered: hasOwnBook(actor) },
    { href: '/users/shared-contacts/new', label: t('addShared'), offered: canMaintainSharedContacts(actor) },
  ].filter(({ offered }) => offered)
  return (
    <CallerStrip
      title={t('calling', { number: caller.shown })}
      entries={entries}
      words={words}
      also={others.length > 0 ? t('alsoOn', { names: format.list(others) }) : undefined}
      unknown={t('unknown')}
      actions={
        found.length === 0 &&
        add.map(({ href, label }) => (
          <ButtonLink key={href} href={addressOf(href, { phone: caller.value })}>
            <Icon name="plus" />
            {label}
          </ButtonLink>
        ))
      }
    />
  )
}
