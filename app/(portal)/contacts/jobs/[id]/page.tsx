import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireRight } from '@/app/door/actor'
import { orNotFound } from '@/app/door/not-found'
import { JobProgress } from '@/components/contacts/job-progress'
import { Banner } from '@/components/ui/banner'
import { Button, ButtonLink } from '@/components/ui/button'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { PageHeader } from '@/components/ui/page-header'
import { canMaintainSharedContacts } from '@/core/access/policy'
import { getJob } from '@/core/jobs/get'
import { undo } from '@/app/(portal)/contacts/actions'

const titles = {
  'delete-contacts': 'deleting',
  'tag-contacts': 'tagging',
  'restore-contacts': 'restoring',
} as const

/** The page's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Contacts.job'))('title') }
}

/** How far a job over many contacts is, and Undo of what it did. */
export default async function JobPage({ params }: { params: Promise<{ id: string }> }) {
  const [actor, { id }, t, contacts, own] = await Promise.all([
    requireRight('contacts.view'),
    params,
    getTranslations('Contacts.job'),
    getTranslations('Contacts'),
    getTranslations('OwnContacts'),
  ])
  const job = await orNotFound(getJob(actor, id))
  const { total, done, kept, refused, same, book } = job
  const changed = done - kept - refused - same
  const isShared = book === 'shared' && canMaintainSharedContacts(actor)
  const list = isShared
    ? { href: '/users/shared-contacts', label: contacts('sharedTitle') }
    : { href: '/contacts', label: contacts('title') }
  const ended = job.status === 'done' || job.status === 'failed'
  return (
    <>
      <PageHeader title={t(titles[job.kind])} back={list} />
      {!ended && (
        <JobProgress done={done} total={total} label={t('progress', { done, total })} text={t('running')} />
      )}
      {ended && (
        <Banner
          tone={job.status === 'done' ? 'success' : 'danger'}
          announce="status"
          title={job.status === 'done' ? t('done', { count: changed }) : t('failed', { done, total })}
        >
          {[
            refused > 0 && own('refused', { count: refused }),
            kept > 0 && contacts('done.kept', { count: kept }),
            same > 0 && t('same', { count: same }),
          ]
            .filter((line) => line !== false)
            .join(' ')}
        </Banner>
      )}
      <div className="mt-4 flex flex-wrap gap-2">
        <ButtonLink href={list.href}>{list.label}</ButtonLink>
        {job.kind !== 'restore-contacts' && changed > 0 && (
          <form action={undo}>
            <HiddenFields fields={{ batch: job.batchId, back: list.href, renderedFor: actor.domainId }} />
            <Button type="submit">{contacts('undo')}</Button>
          </form>
        )}
      </div>
    </>
  )
}
