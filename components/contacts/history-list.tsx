import { useFormatter, useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import type { Door } from '@/core/access/actor'
import type { NamedAccess } from '@/core/contacts/grantee-names'
import type { RevisionAction } from '@/core/contacts/revision'
import { FieldValue } from './field-value'
import type { FormContact, ListField, TextField } from './form-contact'

type Field = TextField | ListField

/** One version of a contact in its history. */
export type RevisionView = {
  version: number
  action: RevisionAction
  door: Door
  by: string
  when: string
  current: boolean
  changes: readonly { field: Field; before: FormContact[Field]; after: FormContact[Field] }[]
  /** Who had it from then on. */
  access: NamedAccess | null
  restoreHref?: string
}

/** The versions of a contact, what changed in each from old to new, and a way back to the earlier ones. */
export function HistoryList({ revisions }: { revisions: readonly RevisionView[] }) {
  const t = useTranslations('History')
  return (
    <ol className="grid max-w-3xl grid-cols-1 gap-3">
      {revisions.map((revision) => (
        <li key={revision.version} className="rounded-lg border bg-surface">
          <div className="flex flex-wrap items-center justify-between gap-2 px-4 py-2.5">
            <div className="min-w-0">
              <h2 className="flex flex-wrap items-center gap-2 font-medium">
                {t(`actions.${revision.action}`)}
                <span className="font-normal text-muted">{t('version', { version: revision.version })}</span>
                {revision.current && <Badge tone="accent">{t('current')}</Badge>}
              </h2>
              <p className="text-muted">
                {t('by', { name: revision.by, when: revision.when })}, {t(`doors.${revision.door}`)}
              </p>
            </div>
            {revision.restoreHref && (
              <ButtonLink href={revision.restoreHref} size="small" prefetch={false}>
                <Icon name="rotate-ccw" className="size-3.5" />
                {t('restore')}
              </ButtonLink>
            )}
          </div>
          <Changes revision={revision} />
        </li>
      ))}
    </ol>
  )
}

function Access({ access: { owner, grants } }: { access: NamedAccess }) {
  const t = useTranslations('History')
  const format = useFormatter()
  const names = grants.map(({ kind, name }) => {
    const known = name || t('access.somebody')
    return kind === 'number' ? t('access.line', { name: known }) : known
  })
  const whose = owner?.name || t('access.somebody')
  return (
    <p className="border-t px-4 py-2.5">
      {!owner
        ? t('access.workspace')
        : names.length === 0
          ? t('access.private', { owner: whose })
          : t('access.chosen', { owner: whose, names: format.list(names) })}
    </p>
  )
}

function Changes({ revision: { changes, action, access } }: { revision: RevisionView }) {
  const t = useTranslations('History')
  const fields = useTranslations('ContactForm.fields')
  if (access) return <Access access={access} />
  if (changes.length === 0) {
    return action === 'updated' && <p className="border-t px-4 py-2.5 text-muted">{t('noChanges')}</p>
  }
  return (
    <dl className="border-t px-4 py-1 [&>div+div]:border-t">
      {changes.map(({ field, before, after }) => (
        <div key={field} className="grid gap-x-4 gap-y-0.5 py-2 sm:grid-cols-[9rem_minmax(0,1fr)]">
          <dt className="text-muted">{fields(field)}</dt>
          <dd
            className={
              action === 'created'
                ? ''
                : 'grid items-start gap-x-3 sm:grid-cols-[minmax(0,1fr)_1rem_minmax(0,1fr)]'
            }
          >
            {action !== 'created' && (
              <>
                <del className="text-muted no-underline">
                  <span className="sr-only">{t('was')} </span>
                  <FieldValue value={before} />
                </del>
                <Icon name="chevron-right" className="mt-0.5 size-4 text-muted max-sm:rotate-90" />
              </>
            )}
            <ins className="no-underline">
              <span className="sr-only">{t('is')} </span>
              <FieldValue value={after} />
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}
