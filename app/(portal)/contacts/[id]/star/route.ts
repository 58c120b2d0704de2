import { refusedBefore } from '@/app/door/action'
import { problem, route } from '@/app/door/data-route'
import { pathFrom } from '@/app/door/path-from'
import { tellingAddress } from '@/app/door/telling'
import { setFavorite } from '@/core/contacts/favorite'

async function formOf(request: Request): Promise<FormData> {
  try {
    return await request.formData()
  } catch {
    // No form at all is one without fields.
    return new FormData()
  }
}

const setStar = route<{ id: string }>('contacts.view', async (actor, request, { id }) => {
  const form = await formOf(request)
  const refused = refusedBefore(actor, 'contacts.view', form)
  if (refused) return problem(409, refused)
  const star = form.get('star')
  if (star !== 'on' && star !== 'off') return problem(422, { key: 'invalid-value' })
  await setFavorite(actor, id, star === 'on')
  return new Response(null, { status: 204 })
})

/** Where a form without a script goes on: back to its page, which says why when it was refused. */
async function placeAfter(answer: Response, back: string): Promise<string> {
  if (answer.status === 401) return `/sign-in?next=${encodeURIComponent(back)}`
  if (answer.ok) return back
  const { error } = (await answer.json()) as { error: string }
  const url = new URL(back, 'http://portal')
  url.searchParams.set('failed', error)
  return tellingAddress(url.pathname + url.search)
}

/**
 * Gives a contact the reader's star (`star=on`), or takes it away (`off`). For the list's script an answer without
 * content; a form is led back to its page, `back`.
 */
export async function POST(
  request: Request,
  context: { params: Promise<{ id: string }> },
): Promise<Response> {
  const copy = request.clone()
  const answer = await setStar(request, context)
  if (!request.headers.get('accept')?.includes('text/html')) return answer
  const back = pathFrom((await formOf(copy)).get('back'))
  return new Response(null, { status: 303, headers: { Location: await placeAfter(answer, back) } })
}
