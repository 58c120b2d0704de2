import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { ListAddress } from './list-address'
import { Button } from '@/components/ui/button'
import { ConfirmSubmit } from '@/components/ui/confirm-submit'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { Icon } from '@/components/ui/icon'
import { Input } from '@/components/ui/input'
import { SelectedCount } from '@/components/ui/selected-count'
import { SelectionBar } from '@/components/ui/selection-bar'
import type { Total } from '@/components/ui/pagination'
import type { Actor } from '@/core/access/actor'
import { hasOwnBook } from '@/core/access/policy'
import { deleteSelected, tagSelected } from './actions'
import { deleteQuestions } from './delete-question'

/**
 * The list's form: checked rows (or all that match) are deleted or tagged together. Delete leads to the page that asks;
 * with JavaScript it asks in a dialog.
 */
export async function SelectionForm({
  actor,
  address,
  back,
  total,
  shown,
  all,
  tags,
  children,
}: {
  actor: Actor
  address: ListAddress
  /** The list's own address. */
  back: string
  total: Total
  shown: number
  all: boolean
  /** Tags to suggest. */
  tags: readonly string[]
  children: ReactNode
}) {
  const { q, tag, filter } = address
  const [t, access, question] = await Promise.all([
    getTranslations('Contacts'),
    getTranslations('ManageAccess'),
    deleteQuestions(actor, { count: all ? total.count : undefined, isShared: filter === 'shared' }),
  ])
  const allHref = `${back}${back.includes('?') ? '&' : '?'}all=1`
  return (
    <form action="/contacts/delete" className="group/selection">
      <HiddenFields fields={{ q, tag, filter, back, renderedFor: actor.domainId }} />
      {all && <HiddenFields fields={{ all: 1, expected: total.count }} />}
      {/* Enter in the tag's field presses the form's first button: it must be this one, not a row's. */}
      <button type="submit" formAction={tagSelected} tabIndex={-1} aria-hidden className="sr-only" />
      {!all && children}
      <SelectionBar above={all}>
        <span className="px-1.5">
          {all ? (
            t('allSelected', { count: total.count })
          ) : (
            <SelectedCount name="id" words={{ one: t('selectedOne'), other: t('selectedOther') }} />
          )}
        </span>
        {all ? (
          <Link href={back} className="px-1.5 text-accent-text underline underline-offset-2">
            {t('clearSelection')}
          </Link>
        ) : (
          total.count > shown && (
            <Link
              href={allHref}
              prefetch={false}
              className="px-1.5 text-accent-text underline underline-offset-2"
            >
              {total.more
                ? t('selectAllMatching')
                : t(q || tag ? 'selectMatching' : 'selectEverything', { count: total.count })}
            </Link>
          )
        )}
        {hasOwnBook(actor) && (
          <Button type="submit" formAction="/contacts/access">
            <Icon name="users" />
            {access('title')}
          </Button>
        )}
        <span className="flex items-center gap-2">
          <Input
            name="add"
            list="known-tags"
            aria-label={t('tag')}
            placeholder={t('tag')}
            maxLength={50}
            className="w-36"
          />
          <Button type="submit" formAction={tagSelected}>
            <Icon name="tag" />
            {t('addTag')}
          </Button>
        </span>
        <datalist id="known-tags">
          {tags.map((known) => (
            <option key={known}>{known}</option>
          ))}
        </datalist>
        <Button type="submit" formAction="/contacts/export">
          <Icon name="download" />
          {t('exportSelected')}
        </Button>
        <ConfirmSubmit
          variant="secondary"
          className="text-danger-text"
          question={question}
          action={deleteSelected}
          countOf="id"
          count={all ? total.count : undefined}
        >
          <Icon name="trash" />
          {t('deleteSelected')}
        </ConfirmSubmit>
      </SelectionBar>
      {all && children}
    </form>
  )
}
