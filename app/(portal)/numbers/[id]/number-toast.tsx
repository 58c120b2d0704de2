import { getTranslations } from 'next-intl/server'
import { undoAssigned } from '@/app/(portal)/numbers/actions'
import { type Address, textIn } from '@/app/door/list-address'
import { told } from '@/app/door/telling'
import { ResultToast } from '@/components/forms/result-toast'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Actor } from '@/core/access/actor'

const known = ['added', 'updated', 'assigned', 'unassigned', 'undone'] as const

/** What was just done with a number, with Undo for who was assigned and unassigned. */
export async function NumberToast({
  actor,
  id,
  searchParams,
}: {
  actor: Actor
  id: string
  searchParams: Promise<Address>
}) {
  const [address, t] = await Promise.all([told(searchParams), getTranslations('Numbers')])
  const done = known.find((one) => one === textIn(address, 'done'))
  const entry = textIn(address, 'entry')
  const here = `/numbers/${id}`
  return (
    <ResultToast
      done={done && t(`done.${done}`, { count: Number(textIn(address, 'count') ?? 0) })}
      address={address}
      dismissHref={here}
    >
      {done && entry && (
        <form action={undoAssigned}>
          <HiddenFields fields={{ entry, back: here, renderedFor: actor.domainId }} />
          <SubmitButton variant="secondary" size="small">
            {t('undo')}
          </SubmitButton>
        </form>
      )}
    </ResultToast>
  )
}
