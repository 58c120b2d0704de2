import { z } from 'zod'
import { refusedBefore } from '@/app/door/action'
import { currentVisit } from '@/app/door/actor'
import { addressOf } from '@/app/door/list-address'
import { failureOf } from '@/app/door/press'
import { refusal } from '@/app/door/refusal'
import { streamed } from '@/app/door/streamed'
import { readSubmission } from '@/app/door/submission'
import { tellingAddress } from '@/app/door/telling'
import { exportContacts, type ContactExport } from '@/core/contacts/export'
import { matchingOf } from '@/app/(portal)/contacts/list-address'
import { exportFormats } from '@/core/contacts/exports/formats'

const PAGE = '/contacts/export'

const schema = z.object({
  format: z.enum(exportFormats),
  delimiter: z.enum([',', ';']).optional(),
  bom: z.string().optional(),
  id: z.array(z.string()).default([]),
  q: z.string().default(''),
  tag: z.string().default(''),
  filter: z.string().default(''),
})

function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path } })
}

async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData()
  } catch {
    // No form at all is one without fields.
    return new FormData()
  }
}

function download({ fileName, mediaType, text }: ContactExport): Response {
  const headers = { 'Content-Type': mediaType, 'Content-Disposition': `attachment; filename="${fileName}"` }
  return new Response(streamed(text), { headers })
}

/**
 * The file that the form of the page asks for (RFC 6266). What is refused leads to a page that says why: never to a
 * file with words of ours in it.
 */
export async function POST(request: Request): Promise<Response> {
  const form = await readForm(request)
  const { input, wrong, values } = readSubmission(schema, form)
  const { q, tag, filter } = input ?? {}
  const refused = async (key: string) =>
    // The page is not there any more for whoever may not export.
    seeOther(
      await tellingAddress(
        key === 'forbidden' ? '/contacts?failed=forbidden' : addressOf(PAGE, { q, tag, filter, failed: key }),
      ),
    )
  try {
    const visit = await currentVisit()
    if (!visit) return seeOther(`/sign-in?next=${PAGE}`)
    if (!visit.actor) return seeOther(`/choose-domain?next=${PAGE}`)
    const before = refusedBefore(visit.actor, 'contacts.view', form)
    if (before) return await refused(before.key)
    if (wrong) return await refused(failureOf(wrong))
    const { format, delimiter, bom, id } = input
    const wanted = id.length > 0 ? { ids: id } : matchingOf(input)
    const request = { ...wanted, format, delimiter, bom: bom !== undefined }
    return download(await exportContacts(visit.actor, request))
  } catch (error) {
    return await refused(failureOf(refusal(error, values)))
  }
}
