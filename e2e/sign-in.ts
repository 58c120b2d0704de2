import type { Page } from '@playwright/test'
import { sendSignIn } from './fixtures/knock'

type Cookies = { name: string; value: string }[]

/** Who has signed in already in this worker: a password takes its time to check. */
const signedIn = new Map<string, Promise<Cookies>>()

async function cookiesOf(email: string): Promise<Cookies> {
  const answer = await sendSignIn(process.env.COMMONBOOK_E2E_URL ?? '', email)
  const set = answer.headers.getSetCookie().map((cookie) => {
    const [pair = ''] = cookie.split(';')
    const at = pair.indexOf('=')
    return { name: pair.slice(0, at), value: pair.slice(at + 1) }
  })
  if (!set.some(({ name, value }) => name.includes('session') && value)) {
    throw new Error(`${email} cannot sign in: ${answer.status}`)
  }
  return set.filter(({ value }) => value)
}

async function goWith(page: Page, cookies: Cookies, next: string): Promise<void> {
  const url = process.env.COMMONBOOK_E2E_URL
  await page.context().addCookies(cookies.map((cookie) => ({ ...cookie, url })))
  await page.goto(next)
}

/** Goes to `next`, a path of the portal, as a user of the demonstration with a session of this test's own. */
export async function signInAfresh(page: Page, email: string, next: string): Promise<void> {
  await goWith(page, await cookiesOf(email), next)
}

/**
 * Goes to `next`, a path of the portal, as a user of the demonstration who has signed in; the session is one for all
 * tests of a worker. A test that ends its session or works in another domain takes `signInAfresh`.
 */
export async function signInAs(page: Page, email: string, next: string): Promise<void> {
  const known = signedIn.get(email) ?? cookiesOf(email)
  signedIn.set(email, known)
  await goWith(page, await known, next)
}
