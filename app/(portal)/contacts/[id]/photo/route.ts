import { createHash } from 'node:crypto'
import { route } from '@/app/door/data-route'
import { getContactPhoto } from '@/core/contacts/photo'

/**
 * The picture of a contact. A browser keeps it for whoever is signed in and asks each time whether it still may
 * (RFC 9110 section 13.1.2): nothing in between keeps it.
 */
export const GET = route<{ id: string }>('contacts.view', async (actor, request, { id }) => {
  const { type, data } = await getContactPhoto(actor, id)
  const etag = `"${createHash('sha256').update(data).digest('base64url')}"`
  const headers = {
    ETag: etag,
    'Cache-Control': 'private, no-cache',
    'X-Content-Type-Options': 'nosniff',
    Vary: 'Cookie',
  }
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
  const body = new Uint8Array(data)
  return new Response(body, { headers: { ...headers, 'Content-Type': type } })
})
