import { problem, route } from '@/app/door/data-route'
import { readBody } from '@/app/door/read-body'
import { addImportPart } from '@/core/imports/add-part'
import { PART_SIZE } from '@/core/imports/parts'

/** Takes a part of an upload, from 0; sending one again replaces it. */
export const PUT = route<{ id: string; part: string }>(
  'contacts.own',
  async (actor, request, { id, part }) => {
    if (!/^\d{1,4}$/.test(part)) return problem(404, { key: 'not-found' })
    const data = await readBody(request, PART_SIZE)
    if (data === null) return problem(413, { key: 'part-too-large' })
    await addImportPart(actor, id, Number(part), data)
    return new Response(null, { status: 204 })
  },
)
