import { getFormatter, getTranslations } from 'next-intl/server'
import { sharingWriter } from '@/app/(portal)/contacts/sharing-view'
import type { DuplicateGroupView, DuplicateRow } from '@/components/contacts/duplicate-card'
import { formContact, listFields } from '@/components/contacts/form-contact'
import type { Actor } from '@/core/access/actor'
import { accessOf } from '@/core/contacts/access-of'
import { displayName } from '@/core/contacts/contact-name'
import type { ContactFields } from '@/core/contacts/contact-fields'
import {
  calledOf,
  type DuplicateGroup,
  type GroupMember,
  type Shared,
} from '@/core/contacts/duplicate-groups'
import { choices, contentOf, contradictions, mergeFields, type Choice } from '@/core/contacts/merge-fields'
import { formatPhone } from '@/core/contacts/phone'

/** How something that contacts have in common is said, without "same". */
export function sharedValue({ kind, value }: Shared, country: string): string {
  if (kind !== 'phone') return value
  const [, number = '', extension] = /^(.*?)(?:x(.+))?$/.exec(value) ?? []
  return formatPhone({ value: number, extension, e164: number.startsWith('+') ? number : undefined }, country)
}

function textOf(fields: ContactFields, choice: Choice): string {
  if (choice !== 'name') return fields[choice]
  return displayName({ ...fields, prefix: '', suffix: '', nickname: '', company: '' })
}

/** Whether something of several contacts comes together: more than one has any, and not each of them all of it. */
function isUnited(lengths: readonly number[], merged: number): boolean {
  return lengths.filter((length) => length > 0).length > 1 && lengths.some((length) => length < merged)
}

/** These groups of duplicates for their cards, in the reader's language. */
export async function groupViewer(
  actor: Actor,
  groups: readonly DuplicateGroup[],
): Promise<(group: DuplicateGroup) => DuplicateGroupView> {
  const [t, labels, format, access, say] = await Promise.all([
    getTranslations('Duplicates'),
    getTranslations('ContactForm.fields'),
    getFormatter(),
    accessOf(
      actor,
      groups.flatMap(({ members }) => members.map(({ id }) => id)),
    ),
    sharingWriter(),
  ])
  const addedOf = ({ id, createdAt }: GroupMember) => {
    const added = t('added', { when: format.dateTime(createdAt, { dateStyle: 'medium', timeZone }) })
    const had = access.get(id)
    return had?.owner ? `${added}. ${say(had).label}.` : added
  }
  const { defaultCountry, timeZone } = actor.domain

  function rowsOf(members: readonly ContactFields[], ids: readonly string[]): DuplicateRow[] {
    const [kept, ...others] = members
    if (!kept) return []
    const merged = mergeFields(kept, others)
    const open = new Set(contradictions(members))
    const texts = choices.map((choice): DuplicateRow => {
      const of = ids[members.findIndex((fields) => contentOf(fields, choice) !== '')] ?? ''
      return {
        key: choice,
        label: choice === 'name' ? t('name') : labels(choice),
        values: members.map((fields) => textOf(fields, choice)),
        choice: open.has(choice) ? { name: choice, of } : undefined,
        united: false,
      }
    })
    const forms = members.map(formContact)
    const lists = listFields.map((field): DuplicateRow => ({
      key: field,
      label: labels(field),
      values: forms.map((form) => form[field]),
      united: isUnited(
        members.map((fields) => fields[field].length),
        merged[field].length,
      ),
    }))
    const notes = {
      key: 'notes',
      label: labels('notes'),
      values: members.map((fields) => fields.notes),
      united: isUnited(
        members.map((fields) => fields.notes.length),
        merged.notes.length,
      ),
    }
    return [...texts, ...lists, notes].filter(({ values }) => values.some((value) => value.length > 0))
  }

  return ({ members, why, likeness }) => {
    const [kept] = members
    const called = kept && calledOf(kept)
    return {
      title: t('group', { name: kept?.name ?? '' }),
      keepId: kept?.id ?? '',
      members: members.map((member, index) => ({
        id: member.id,
        version: member.version,
        name: t('numbered', { number: index + 1, name: member.name }),
        added: addedOf(member),
        included: calledOf(member) === called,
      })),
      why: why.map((shared) => t(`why.${shared.kind}`, { value: sharedValue(shared, defaultCountry) })),
      likeness,
      rows: rowsOf(
        members.map(({ fields }) => fields),
        members.map(({ id }) => id),
      ),
    }
  }
}
