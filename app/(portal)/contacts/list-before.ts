import { headers } from 'next/headers'
import { doneParameters } from './with-done'

const lists = ['/contacts', '/users/shared-contacts']

/**
 * The address of the list of contacts that led to this page, as its browser says; null when another page did. It says
 * where to go back to, and decides nothing.
 */
export async function listBefore(): Promise<string | null> {
  const referer = (await headers()).get('referer') ?? ''
  if (!URL.canParse(referer)) return null
  const { pathname, searchParams } = new URL(referer)
  if (!lists.includes(pathname)) return null
  for (const name of doneParameters) searchParams.delete(name)
  return searchParams.size === 0 ? pathname : `${pathname}?${searchParams.toString()}`
}
