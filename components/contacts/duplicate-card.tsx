import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import type { Choice } from '@/core/contacts/merge-fields'
import { FieldValue } from './field-value'
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

const isSame = (values: DuplicateRow['values']) =>
  values.every((value) => JSON.stringify(value) === JSON.stringify(values[0]))

const cells = 'grid gap-2 sm:auto-cols-[minmax(11rem,1fr)] sm:grid-flow-col'
const option =
  'flex min-w-0 items-start gap-2 rounded-md border p-2 has-checked:border-accent has-checked:bg-selected'

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
      <div className="overflow-x-auto">
        <Row id={`${keepId}-keep`} label={t('keep')} radios>
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
              <Link
                href={`/contacts/${member.id}`}
                prefetch={false}
                className="inline-flex min-h-6 items-center text-[0.8125rem] text-accent-text underline-offset-2 hover:underline max-sm:min-h-11"
              >
                {t('open')}
                <span className="sr-only"> {member.name}</span>
              </Link>
            </div>
          ))}
        </Row>
        {rows.map(({ key, label, values, choice, united }) => (
          <Row
            key={key}
            id={`${keepId}-${key}`}
            label={label}
            radios={choice !== undefined}
            mark={
              choice ? (
                <Badge tone="warning">{t('choose')}</Badge>
              ) : (
                united && <Badge tone="accent">{t('united')}</Badge>
              )
            }
          >
            {values.map((value, index) => {
              const member = members[index]
              if (!member) return null
              const content = (
                <span className="min-w-0">
                  {!isSame(values) && (
                    <span className="block text-[0.8125rem] text-muted sm:sr-only">{member.name}</span>
                  )}
                  <FieldValue value={value} />
                </span>
              )
              if (choice && value.length > 0) {
                return (
                  <label key={member.id} className={option}>
                    <input
                      type="radio"
                      name={`choose.${choice.name}`}
                      value={member.id}
                      defaultChecked={member.id === choice.of}
                      className="mt-0.5 size-4 shrink-0"
                    />
                    {content}
                  </label>
                )
              }
              // On a phone, below each other, what is empty or said already is left out.
              const isSaid = value.length === 0 || (index > 0 && isSame(values))
              return (
                <div
                  key={member.id}
                  className={`min-w-0 sm:px-2 ${choice ? 'sm:py-2' : ''} ${isSaid ? 'max-sm:hidden' : ''}`}
                >
                  {content}
                </div>
              )
            })}
          </Row>
        ))}
      </div>
      <footer className="flex flex-wrap items-center gap-2 border-t px-4 py-3">{children}</footer>
    </section>
  )
}

function Row({
  id,
  label,
  radios = false,
  mark,
  children,
}: {
  id: string
  label: string
  radios?: boolean
  mark?: ReactNode
  children: ReactNode
}) {
  return (
    <div
      role={radios ? 'radiogroup' : 'group'}
      aria-labelledby={id}
      className="grid gap-x-4 gap-y-1 border-t px-4 py-2 sm:grid-cols-[8rem_minmax(0,1fr)]"
    >
      <div className="flex flex-wrap items-start gap-x-2 gap-y-1 sm:flex-col">
        <span id={id} className="text-muted">
          {label}
        </span>
        {mark}
      </div>
      <div className={cells}>{children}</div>
    </div>
  )
}
