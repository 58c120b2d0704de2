import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { currentVisit } from '@/app/door/actor'
import { FollowChanges } from '@/components/live/follow-changes'
import { FollowRecord } from '@/components/live/follow-record'

/** Put into a page, it shows what others change by itself. The page's forms must not be filled from what it reads. */
export async function Follow() {
  const visit = await currentVisit()
  return visit && <FollowChanges seq={visit.seq} />
}

/** The content of a page about one contact, which says so when the contact is gone. `keeps` for what is typed into. */
export async function FollowContact({ keeps, children }: { keeps?: boolean; children: ReactNode }) {
  const [visit, t] = await Promise.all([currentVisit(), getTranslations('Live')])
  const closed = { title: t('closedTitle'), text: t('closedText') }
  const words = {
    title: t('goneTitle'),
    text: t('goneText'),
    closed,
    backHref: '/contacts',
    back: t('toContacts'),
  }
  return (
    <FollowRecord seq={visit?.seq ?? 0} words={words} keeps={keeps}>
      {children}
    </FollowRecord>
  )
}

/** The content of a page about one shared number, which says so when the number is gone; `keeps` as of a contact. */
export async function FollowNumber({ keeps, children }: { keeps?: boolean; children: ReactNode }) {
  const [visit, t] = await Promise.all([currentVisit(), getTranslations('Live')])
  const words = {
    title: t('numberGoneTitle'),
    text: t('numberGoneText'),
    backHref: '/contacts',
    back: t('toContacts'),
  }
  return (
    <FollowRecord seq={visit?.seq ?? 0} words={words} keeps={keeps}>
      {children}
    </FollowRecord>
  )
}
