import { cookies } from 'next/headers'
import { listCookie, LONGEST_REMEMBERED, YEAR_S } from '@/app/(portal)/contacts/remembered-list'
import { route } from '@/app/door/data-route'
import { overTls } from '@/app/door/session-cookie'

const remember = route('contacts.view', async (actor, request) => {
  const { searchParams } = new URL(request.url)
  const [filter, sort] = [searchParams.get('filter') ?? 'all', searchParams.get('sort') ?? '']
  const value = new URLSearchParams({ filter, sort }).toString()
  const options = { path: '/contacts', maxAge: YEAR_S, sameSite: 'lax', secure: overTls() } as const
  if (value.length <= LONGEST_REMEMBERED) (await cookies()).set(listCookie(actor), value, options)
  return new Response(null, { status: 204 })
})

/**
 * Where the list's filter leads without JavaScript: its choice is remembered, as the page's script does otherwise, and
 * the list shown. Whoever is refused hears it there.
 */
export async function GET(request: Request, context: { params: Promise<object> }): Promise<Response> {
  await remember(request, context)
  return new Response(null, { status: 303, headers: { Location: `/contacts${new URL(request.url).search}` } })
}
