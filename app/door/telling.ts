import { randomBytes } from 'node:crypto'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { toldCookieName } from '@/http/told-cookie'
import { type Address, textIn } from './list-address'
import { overTls, ownCookie } from './session-cookie'

/** Long enough for a slow network between an action and the page that follows it. */
const LIFE_S = 60

/** What makes a page tell something; believed only from an address that `redirectTelling` has made. */
const tells = ['done', 'failed', 'notice'] as const

const cookieName = () => toldCookieName({ secure: overTls() })

/**
 * The address of a page of ours that tells what it says (`?done=deleted&count=2`), once. Anybody can make such an
 * address: the page believes it for a mark in it that this browser's cookie has too, and the answer that shows the page
 * takes the cookie away (`http/told-cookie.ts`).
 */
export async function tellingAddress(address: string): Promise<string> {
  const mark = randomBytes(12).toString('base64url')
  ;(await cookies()).set(cookieName(), mark, { ...ownCookie(), maxAge: LIFE_S })
  const url = new URL(address, 'http://portal')
  url.searchParams.set('told', mark)
  return url.pathname + url.search
}

/** Redirects to a page of ours that tells what its address says. */
export async function redirectTelling(address: string): Promise<never> {
  redirect(await tellingAddress(address))
}

/** The address of a page, without what it would tell unless an action of this browser led here just now. */
export async function told(searchParams: Promise<Address>): Promise<Address> {
  const [address, jar] = await Promise.all([searchParams, cookies()])
  const mark = textIn(address, 'told')
  if (mark !== undefined && mark === jar.get(cookieName())?.value) return address
  return Object.fromEntries(Object.entries(address).filter(([name]) => !tells.some((one) => one === name)))
}
