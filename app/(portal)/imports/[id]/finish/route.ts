import { route } from '@/app/door/data-route'
import { finishUpload } from '@/core/imports/finish-upload'

/** Ends an upload: its length and its SHA-256 are compared, and the file is looked at. */
export const POST = route<{ id: string }>('contacts.own', async (actor, _request, { id }) => {
  await finishUpload(actor, id)
  return new Response(null, { status: 204 })
})
