import { Follow } from '@/app/(portal)/follow'
import { getTranslations } from 'next-intl/server'
import { addressOf } from '@/app/door/list-address'
import { parameter, type SearchParameters } from '@/app/(portal)/contacts/list-address'
import { Toasts } from '@/app/(portal)/contacts/toasts'
import { DuplicateCard } from '@/components/contacts/duplicate-card'
import { Banner } from '@/components/ui/banner'
import { ConfirmLink } from '@/components/ui/confirm-link'
import { EmptyState } from '@/components/ui/empty-state'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { PageHeader } from '@/components/ui/page-header'
import { PreviousNext } from '@/components/ui/previous-next'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Actor } from '@/core/access/actor'
import { LARGEST_GROUP } from '@/core/contacts/duplicate-groups'
import { findDuplicateGroups } from '@/core/contacts/find-duplicate-groups'
import { mergeAllExact, mergeGroup, setAside, showAgain } from './actions'
import { exactQuestion } from './exact-question'
import { groupViewer, sharedValue } from './group-view'
import { KindLinks, kindIn } from './kind-links'

/** Whose duplicates a list is of, and where it stands. */
export type DuplicatePlace = {
  book: 'shared' | 'personal'
  path: string
  back: { href: string; label: string }
}

/** Contacts of a book that may be the same, to be merged. */
export async function DuplicateList({
  actor,
  place,
  parameters: searchParams,
}: {
  actor: Actor
  place: DuplicatePlace
  parameters: SearchParameters
}) {
  const { book, path } = place
  const [after, kind, asideOnly, t, own] = await Promise.all([
    parameter(searchParams, 'after'),
    parameter(searchParams, 'why'),
    parameter(searchParams, 'aside'),
    getTranslations('Duplicates'),
    getTranslations('OwnContacts'),
  ])
  const why = kindIn(kind)
  const aside = asideOnly === 'yes'
  const page = await findDuplicateGroups(actor, { book, after, why, aside })
  const viewOf = await groupViewer(actor, page.groups)
  const shown = { why, aside: aside ? 'yes' : undefined }
  const here = addressOf(path, { after, ...shown })
  return (
    <>
      <Toasts actor={actor} path={path} parameters={searchParams} />
      <Follow />
      <PageHeader
        title={t('title')}
        description={book === 'shared' ? t('description') : `${t('description')} ${own('mergedAccess')}`}
        back={place.back}
        actions={
          !aside &&
          page.exact.first > 0 && (
            <ConfirmLink
              variant="primary"
              href={addressOf(`${path}/merge`, { after })}
              question={await exactQuestion(page.exact)}
              danger={false}
              action={mergeAllExact}
              fields={{
                ...(after ? { after } : {}),
                book,
                expected: String(page.exact.first),
                back: here,
                renderedFor: actor.domainId,
              }}
            >
              {t('mergeAll', { count: page.exact.total })}
            </ConfirmLink>
          )
        }
      />
      <KindLinks path={path} current={aside ? 'aside' : why} aside={page.aside} />
      {page.groups.length === 0 ? (
        <EmptyState
          icon={why || aside ? 'search' : 'circle-check'}
          title={aside ? t('asideNone') : why ? t('nothingTitle') : t('emptyTitle')}
        >
          {aside ? t('asideNoneText') : why ? t('nothingText') : t('emptyText')}
        </EmptyState>
      ) : (
        <>
          <p className="mb-2 text-muted">{t(page.more ? 'totalMore' : 'total', { count: page.total })}</p>
          <div className="grid grid-cols-1 gap-4">
            {page.groups.map((group) => {
              const view = viewOf(group)
              return (
                <form key={view.keepId} action={aside ? showAgain : mergeGroup}>
                  <DuplicateCard group={view}>
                    <HiddenFields fields={{ book, back: here, renderedFor: actor.domainId }} />
                    {aside ? (
                      <SubmitButton variant="secondary">{t('showAgain')}</SubmitButton>
                    ) : (
                      <>
                        <SubmitButton variant="secondary">
                          {view.members.length > 2 ? t('mergeChecked') : t('merge')}
                        </SubmitButton>
                        <SubmitButton variant="ghost" formAction={setAside}>
                          {t('setAside')}
                        </SubmitButton>
                      </>
                    )}
                  </DuplicateCard>
                </form>
              )
            })}
          </div>
        </>
      )}
      {page.shared.length > 0 && (
        <Banner className="mt-4" title={t('sharedTitle', { count: LARGEST_GROUP })}>
          <p>{t('sharedText')}</p>
          <ul className="mt-1 flex flex-wrap gap-x-4">
            {page.shared.map((shared) => (
              <li key={`${shared.kind} ${shared.value}`} className="wrap-anywhere">
                {t(`why.${shared.kind}`, { value: sharedValue(shared, actor.domain.defaultCountry) })}
              </li>
            ))}
          </ul>
        </Banner>
      )}
      <PreviousNext
        previousHref={page.previous ? addressOf(path, { ...shown, after: page.previous }) : undefined}
        nextHref={page.next ? addressOf(path, { ...shown, after: page.next }) : undefined}
      />
    </>
  )
}
