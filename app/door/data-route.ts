import { getTranslations } from 'next-intl/server'
import type { Actor } from '@/core/access/actor'
import type { Right } from '@/core/access/rights'
import {
  errorCode,
  type ForbiddenError,
  type InvalidError,
  type Message,
  type RateLimitedError,
} from '@/core/errors'
import { currentVisit } from './actor'

type Context<Parameters> = { params: Promise<Parameters> }

/**
 * Makes a route handler that a script of our own pages calls, or that gives a file. Whoever is refused gets a status
 * and `{ error, message }`: a key of the messages `Errors`, and its words in the language of the request. `visitOf`
 * says who it is; the work also hears where the domain's sequence was before.
 */
export function route<Parameters = object>(
  permission: Right,
  work: (actor: Actor, request: Request, parameters: Parameters, seq: number) => Promise<Response>,
  visitOf = currentVisit,
): (request: Request, context: Context<Parameters>) => Promise<Response> {
  return async (request, context) => {
    try {
      const visit = await visitOf()
      if (!visit) return await problem(401, { key: 'signed-out' })
      if (!visit.actor?.rights.has(permission)) return await problem(403, { key: 'forbidden' })
      return await work(visit.actor, request, await context.params, visit.seq)
    } catch (error) {
      return refused(error)
    }
  }
}

/** A refusal as a status and JSON. */
export async function problem(status: number, { key, params }: Message): Promise<Response> {
  const t = await getTranslations('Errors')
  const known = key as Parameters<typeof t.has>[0]
  const message = t.has(known) ? t(known as 'forbidden', params as never) : t('invalid-value')
  return Response.json({ error: key, message }, { status })
}

/** The route's translation of what a verb threw; a defect is thrown on. */
async function refused(error: unknown): Promise<Response> {
  switch (errorCode(error)) {
    case 'not-found':
      return problem(404, { key: 'not-found' })
    case 'forbidden':
      return problem(403, { key: (error as ForbiddenError).reason })
    case 'conflict':
      return problem(409, { key: 'changed-meanwhile' })
    case 'invalid':
      return problem(422, Object.values((error as InvalidError).fields).flat()[0] ?? { key: 'invalid-value' })
    case 'rate-limited':
      return problem(429, {
        key: 'rate-limited',
        params: { minutes: Math.ceil((error as RateLimitedError).retryAfter / 60) },
      })
    case 'unavailable':
      return problem(503, { key: 'unavailable' })
    case undefined:
      throw error
  }
}
