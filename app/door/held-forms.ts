import { headers } from 'next/headers'
import { after } from 'next/server'
import type { Message } from '@/core/errors'
import type { FormState } from './form-state'
import { isSecret } from './submission'

/** A form that was refused, as it was sent but for passwords, with the action it was sent to. */
export type HeldForm = {
  message: Message
  send: (previous: FormState, form: FormData) => Promise<FormState>
  fields: [name: string, value: string][]
}

/**
 * By the request's nonce, which we make and nobody can guess; a request id may come from a proxy. On the process, since
 * pages and actions may be bundled apart.
 */
const KEY = Symbol.for('commonbook.held-forms')
const held = ((globalThis as { [KEY]?: Map<string, HeldForm> })[KEY] ??= new Map<string, HeldForm>())

/** Refusals after which the page that had the form may not be there any more for whoever sent it, or not just now. */
const homeless = [
  'signed-out',
  'unavailable',
  'forbidden',
  'other-domain',
  'not-found',
  'user-of-higher-scope',
]

/**
 * Keeps a refused form for the rest of its request. Without JavaScript the answer to a form is its page, made anew; for
 * whoever has been signed out or may no longer see the page there is none, and what was typed would be lost. The frame
 * of the pages shows the held form instead (`app/(portal)/held.tsx`).
 */
export async function holdForm(state: FormState, send: HeldForm['send'], form: FormData): Promise<void> {
  const request = await headers()
  const nonce = request.get('x-nonce')
  const byScript = request.has('next-action')
  if (byScript || nonce === null || state.status !== 'failed' || !homeless.includes(state.message.key)) return
  const fields = [...form].flatMap(([name, value]): [string, string][] =>
    typeof value !== 'string' || name.startsWith('$') || isSecret(name) ? [] : [[name, value]],
  )
  held.set(nonce, { message: state.message, send, fields })
  after(() => void held.delete(nonce))
}

/** The form that this request brought and that could not be taken; null when there is none. */
export async function heldForm(): Promise<HeldForm | null> {
  return held.get((await headers()).get('x-nonce') ?? '') ?? null
}
