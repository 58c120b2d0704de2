import { getTranslations } from 'next-intl/server'
import { doneParameters, type Done } from '@/app/(portal)/contacts/with-done'
import { undo } from '@/app/(portal)/contacts/actions'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { KeptToast } from '@/components/ui/kept-toast'
import { Toast } from '@/components/ui/toast'
import type { Actor } from '@/core/access/actor'
import { isId } from '@/core/access/id'
import { AccessToast, tellsOfAccess } from '@/app/(portal)/contacts/access/access-toast'
import { addressOf } from '@/app/door/list-address'
import { told } from '@/app/door/telling'
import { type SearchParameters } from './list-address'

const known: readonly Done['done'][] = [
  'created',
  'updated',
  'deleted',
  'tagged',
  'undone',
  'restored',
  'revision',
  'merged',
  'aside',
  'shown',
]

/**
 * What was just done with contacts, or why it was not, as the address tells it, with Undo where that is possible.
 * `name` is the contact that was saved, `savedDraft` the draft that can be forgotten.
 */
export async function Toasts({
  actor,
  path,
  parameters,
  name = '',
  savedDraft,
}: {
  actor: Actor
  path: string
  parameters: SearchParameters
  name?: string
  savedDraft?: string
}) {
  const [given, t, own, errors] = await Promise.all([
    told(parameters),
    getTranslations('Contacts'),
    getTranslations('OwnContacts'),
    getTranslations('Errors'),
  ])
  const text = (parameter: string) => (typeof given[parameter] === 'string' ? given[parameter] : '')
  const number = (parameter: string) => Number(/^\d{1,9}$/.exec(text(parameter))?.[0] ?? 0)
  const rest = Object.entries(given).filter(
    ([key, value]) => typeof value === 'string' && !doneParameters.some((done) => done === key),
  )
  const here = addressOf(path, Object.fromEntries(rest) as Record<string, string>)
  if (tellsOfAccess(given)) return <AccessToast actor={actor} address={given} here={here} />
  const mark = text('told')
  const failed = text('failed')
  if (failed) {
    const key = failed as 'forbidden'
    const facts = { domain: actor.domain.name, minutes: 1 }
    const message = errors.has(key) ? errors(key, facts) : errors('invalid-value')
    return (
      <KeptToast href={here}>
        <Toast key={mark} mark={mark} tone="danger" message={message} dismissHref={here} />
      </KeptToast>
    )
  }
  const done = known.find((one) => one === text('done'))
  if (!done) return <KeptToast href={here}>{null}</KeptToast>
  const kept = number('kept') > 0 ? ` ${t('done.kept', { count: number('kept') })}` : ''
  const refused = number('refused') > 0 ? ` ${own('refused', { count: number('refused') })}` : ''
  const batch = text('batch')
  const canUndo = isId(batch) && number('count') > 0
  return (
    <KeptToast href={here}>
      <Toast
        // A second one is a new one: announced again, and its draft forgotten too.
        key={mark}
        mark={mark}
        message={t(`done.${done}`, { count: number('count'), name }) + kept + refused}
        dismissHref={here}
        savedDraft={savedDraft}
      >
        {canUndo && (
          <form action={undo}>
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
