import { getTranslations } from 'next-intl/server'
import { Icon } from '@/components/ui/icon'
import { Input } from '@/components/ui/input'
import { Button } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/radio-group'
import type { Actor } from '@/core/access/actor'
import { seatOf } from '@/core/access/seat'
import { findSuccessors } from './successors'

/**
 * To whom the contacts of a leaver go: the actor unless somebody else is found and chosen; for an actor of another
 * domain nobody. The search is a form of the page itself.
 */
export async function SuccessorSection({
  actor,
  leaver,
  search,
}: {
  actor: Actor
  leaver: string
  search: string
}) {
  const [t, { found, more }] = await Promise.all([
    getTranslations('Leaving'),
    findSuccessors(actor, leaver, search),
  ])
  const oneself = seatOf(actor) === null ? t('nobody') : t('oneself', { name: actor.name })
  const [only, ...others] = found
  return (
    <>
      <div className="flex max-w-md gap-2">
        <Input
          type="search"
          name="q"
          form="find-successor"
          defaultValue={search}
          aria-label={t('search')}
          placeholder={t('search')}
          maxLength={200}
          autoComplete="off"
        />
        <Button type="submit" form="find-successor">
          <Icon name="search" />
          {t('find')}
        </Button>
      </div>
      {search !== '' && found.length === 0 && !more && (
        <p className="text-warning-text">{t('noMatch', { search })}</p>
      )}
      {more && <p className="text-muted">{t('more')}</p>}
      <RadioGroup
        id="successor"
        name="successorId"
        legend={t('successor')}
        defaultValue={only && others.length === 0 ? only.id : ''}
        options={[
          {
            value: '',
            label: oneself,
            hint: seatOf(actor) === null ? t('nobodyHint') : undefined,
          },
          ...found.map(({ id, name, about }) => ({ value: id, label: name, hint: about })),
        ]}
      />
    </>
  )
}
