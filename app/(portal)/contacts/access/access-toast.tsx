import { getTranslations } from 'next-intl/server'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { KeptToast } from '@/components/ui/kept-toast'
import { SubmitButton } from '@/components/ui/submit-button'
import { Toast } from '@/components/ui/toast'
import type { Actor } from '@/core/access/actor'
import { isId } from '@/core/access/id'
import { type Address, textIn } from '@/app/door/list-address'
import { undoAccess } from './actions'

const kinds = ['access', 'access-undone', 'access-undoing', 'left'] as const

/** Whether an address tells of a change of access. */
export function tellsOfAccess(address: Address): boolean {
  return kinds.some((kind) => kind === textIn(address, 'done'))
}

/**
 * How many contacts were given to others, which could not be and why, with Undo. `here` is the page without telling.
 */
export async function AccessToast({
  actor,
  address,
  here,
}: {
  actor: Actor
  address: Address
  here: string
}) {
  const t = await getTranslations('ManageAccess')
  const kind = kinds.find((one) => one === textIn(address, 'done')) ?? 'access'
  const number = (text: string | undefined) => Number(/^\d{1,6}$/.exec(text ?? '')?.[0] ?? 0)
  const count = number(textIn(address, 'count'))
  const [forbidden, workspace, gone] = (textIn(address, 'left') ?? '').split('-').map(number)
  const kept = number(textIn(address, 'kept'))
  const batch = textIn(address, 'batch') ?? ''
  const mark = textIn(address, 'told') ?? ''
  const message = [
    t(`done.${kind}`, { count }),
    forbidden && t('done.forbidden', { count: forbidden }),
    workspace && t('done.workspace', { count: workspace }),
    gone && t('done.gone', { count: gone }),
    kept > 0 && t('done.kept', { count: kept }),
  ]
  return (
    <KeptToast href={here}>
      <Toast key={mark} mark={mark} message={message.filter(Boolean).join(' ')} dismissHref={here}>
        {kind === 'access' && count > 0 && isId(batch) && (
          <form action={undoAccess}>
            <HiddenFields fields={{ batch, back: here, renderedFor: actor.domainId }} />
            <SubmitButton variant="secondary" size="small">
              {t('undo')}
            </SubmitButton>
          </form>
        )}
      </Toast>
    </KeptToast>
  )
}
