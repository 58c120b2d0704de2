import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import type { Choice } from '@/core/contacts/merge-fields'
import { DuplicateField, DuplicateLine, option } from './duplicate-row'
import type { FormContact, ListField, TextField } from './form-contact'

/** One of the contacts of a group; `name` tells it from the others, `included` when it is merged unless said. */
export type DuplicateMember = {
  id: string
  version: number
  name: string
  added: string
  included: boolean
}

/** A field of them all, a value for each. `choice` when one has to be chosen, `united` when all are kept. */
export type DuplicateRow = {
  key: string
  label: string
  values: readonly FormContact[TextField | ListField][]
  choice?: { name: Choice; of: string }
  united: boolean
}

/** A group of contacts that may be the same, as its card shows it. */
export type DuplicateGroupView = {
  title: string
  keepId: string
  members: readonly DuplicateMember[]
  why: readonly string[]
  likeness: 'exact' | 'same-name' | 'other'
  rows: readonly DuplicateRow[]
}

/**
 * Contacts side by side, on a phone below each other: which is kept, which are merged into it, and which value stays
 * where they differ. `children` are the form's hidden fields and its button.
 */
export function DuplicateCard({ group, children }: { group: DuplicateGroupView; children: ReactNode }) {
  const t = useTranslations('Duplicates')
  const { keepId, members, why, likeness, rows, title } = group
  return (
    <section aria-label={title} className="rounded-lg border bg-surface">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5">
        <h2 className="font-medium wrap-anywhere">{title}</h2>
        {likeness === 'exact' && <Badge tone="success">{t('exact')}</Badge>}
        {likeness === 'same-name' && <Badge>{t('sameName')}</Badge>}
        <ul className="flex w-full flex-wrap gap-x-4 text-muted">
          {why.map((reason) => (
            <li key={reason} className="wrap-anywhere">
              {reason}
            </li>
          ))}
        </ul>
      </header>
      <div className="relative overflow-x-auto">
        <DuplicateLine id={`${keepId}-keep`} label={t('keep')} radios>
          {members.map((member) => (
            <div key={member.id} className={`${option} flex-wrap`}>
              <label className="flex min-w-0 flex-1 items-start gap-2">
                <input
                  type="radio"
                  name="keep"
                  value={member.id}
                  defaultChecked={member.id === keepId}
                  aria-label={t('keepOne', { name: member.name })}
                  className="mt-0.5 size-4 shrink-0"
                />
                <span className="min-w-0">
                  <span className="block font-medium wrap-anywhere">{member.name}</span>
                  <span className="block text-[0.8125rem] text-muted">{member.added}</span>
                </span>
              </label>
              <Link
                href={`/contacts/${member.id}`}
                prefetch={false}
                className="inline-flex min-h-6 items-center text-[0.8125rem] text-accent-text underline-offset-2 hover:underline max-sm:min-h-11"
              >
                {t('open')}
                <span className="sr-only"> {member.name}</span>
              </Link>
              {members.length > 2 ? (
                <label className="flex min-h-6 w-full items-center gap-2 max-sm:min-h-11">
                  <input
                    type="checkbox"
                    name="id"
                    value={member.id}
                    defaultChecked={member.included}
                    aria-label={t('include', { name: member.name })}
                    className="size-4 shrink-0"
                  />
                  {t('merge')}
                </label>
              ) : (
                <input type="hidden" name="id" value={member.id} />
              )}
              <input type="hidden" name={`version.${member.id}`} value={member.version} />
            </div>
          ))}
        </DuplicateLine>
        {rows.map((row) => (
          <DuplicateField key={row.key} id={`${keepId}-${row.key}`} row={row} members={members} />
        ))}
      </div>
      <footer className="flex flex-wrap items-center gap-2 border-t px-4 py-3">{children}</footer>
    </section>
  )
}
