import { getTranslations } from 'next-intl/server'
import type { SelectOption } from '@/components/ui/select'
import type { Actor } from '@/core/access/actor'
import { hasOwnBook } from '@/core/access/policy'
import type { ListFilters } from '@/core/contacts/list-filters'

/** What only somebody of this very domain has. */
const ownBooks = new Set(['mine', 'favorites', 'granted'])

/** The choices of the list's filter for an actor; the one that is chosen is among them. */
export async function filterOptions(
  actor: Actor,
  filters: ListFilters,
  chosen: string,
): Promise<SelectOption[]> {
  const [t, own] = await Promise.all([getTranslations('Contacts'), getTranslations('OwnContacts')])
  const tag = /^tag:(.+)$/s.exec(chosen)?.[1]
  const tags = tag === undefined || filters.tags.includes(tag) ? filters.tags : [tag, ...filters.tags]
  const options = [
    { value: 'all', label: t('all') },
    { value: 'mine', label: t('mine') },
    { value: 'shared', label: t('shared') },
    { value: 'favorites', label: t('favorites') },
    { value: 'granted', label: t('granted') },
    ...filters.numbers.map(({ id, label }) => ({
      value: `number:${id}`,
      label: t('numberNamed', { name: label }),
    })),
    { value: 'coworkers', label: t('coworkers') },
    ...filters.departments.map(({ id, name }) => ({
      value: `department:${id}`,
      label: t('departmentNamed', { name }),
    })),
    ...filters.sites.map(({ id, name }) => ({ value: `site:${id}`, label: own('siteNamed', { name }) })),
    ...tags.map((name) => ({ value: `tag:${name}`, label: t('tagNamed', { tag: name }) })),
  ]
  if (hasOwnBook(actor)) return options
  return options.filter(({ value }) => value === chosen || !ownBooks.has(value))
}
