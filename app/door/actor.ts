import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import type { Actor } from '@/core/access/actor'
import type { Right } from '@/core/access/rights'
import { findVisit, type Visit } from '@/core/sessions/find'
import { readSessionToken } from './session-cookie'

/** The signed-in browser behind this request, read once per request; null when signed out. */
export const currentVisit = cache(async (): Promise<Visit | null> => {
  const token = await readSessionToken()
  if (!token) return null
  return findVisit(token, 'form', (await headers()).get('x-commonbook-address') ?? '')
})

/** As `currentVisit`, for what a page asks by itself: it does not keep the session from running out. */
export const quietVisit = cache(async (): Promise<Visit | null> => {
  const token = await readSessionToken()
  return token ? findVisit(token, 'form', '', { unasked: true }) : null
})

/** The address of this request as a path, for coming back after signing in. */
export async function currentPath(): Promise<string> {
  return (await headers()).get('x-commonbook-path') ?? '/'
}

/**
 * Who is asking. Signed out: redirects to the sign-in page and back; signed in without a domain: to the choice.
 */
export async function requireActor(): Promise<Actor> {
  const visit = await currentVisit()
  if (!visit) redirect(`/sign-in?next=${encodeURIComponent(await currentPath())}`)
  if (!visit.actor) redirect(`/choose-domain?next=${encodeURIComponent(await currentPath())}`)
  return visit.actor
}

/** The actor of a page that exists only for those with a right; for others it is not found. */
export async function requireRight(right: Right): Promise<Actor> {
  const actor = await requireActor()
  if (!actor.rights.has(right)) notFound()
  return actor
}
