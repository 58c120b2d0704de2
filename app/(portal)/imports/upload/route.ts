import { z } from 'zod'
import { problem, route } from '@/app/door/data-route'
import { readBody } from '@/app/door/read-body'
import { getImport } from '@/core/imports/get'
import { importTargets } from '@/core/imports/import'
import { startImport } from '@/core/imports/start'

const LONGEST = 4_096

const file = z.object({
  fileName: z.string(),
  fileSize: z.int().min(0),
  /** SHA-256 in hex; '' from a browser that cannot compute it. */
  fileHash: z.string().regex(/^([0-9a-f]{64})?$/),
  renderedFor: z.string(),
  target: z.enum(importTargets).default('shared'),
})

/** Begins an upload into a book, or goes on with a broken one: `{ id, partsHere }`. */
export const POST = route('contacts.own', async (actor, request) => {
  const body = await readBody(request, LONGEST)
  const parsed = file.safeParse(jsonOf(body))
  if (!parsed.success) return problem(422, { key: 'invalid-value' })
  const { renderedFor, ...given } = parsed.data
  if (renderedFor !== actor.domainId) {
    return problem(409, { key: 'other-domain', params: { domain: actor.domain.name } })
  }
  const { id } = await startImport(actor, given)
  const { partsHere } = await getImport(actor, id)
  return Response.json({ id, partsHere })
})

function jsonOf(body: Buffer | null): unknown {
  try {
    return JSON.parse(body?.toString('utf8') ?? '')
  } catch {
    return undefined
  }
}
