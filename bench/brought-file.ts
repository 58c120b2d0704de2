import { setTimeout as pause } from 'node:timers/promises'
import type { Actor } from '@/core/access/actor'
import { getImport } from '@/core/imports/get'
import type { ImportStatus } from '@/core/imports/import'
import { PART_SIZE } from '@/core/imports/parts'
import { actionIds, callAction, knock } from '@/e2e/fixtures/knock'

/** A portal, and somebody who brings a file to it: signed in, and as an actor. */
export type Bringer = { url: string; cookie: string; actor: Actor }

const LOOK_EVERY_MS = 100

async function send({ url, cookie }: Bringer, path: string, init: { method: string; body?: BodyInit }) {
  const answer = await knock(url + path, cookie, { ...init, headers: { origin: url } })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return answer
}

/** Sends a file as the browser does; gives its import's id. */
export async function upload(bringer: Bringer, data: Buffer): Promise<string> {
  const facts = {
    fileName: 'bench.csv',
    fileSize: data.length,
    fileHash: '',
    renderedFor: bringer.actor.domainId,
  }
  const begun = await send(bringer, '/imports/upload', { method: 'POST', body: JSON.stringify(facts) })
  const { id } = (await begun.json()) as { id: string }
  for (let part = 0; part * PART_SIZE < data.length; part += 1) {
    const body = new Uint8Array(data.subarray(part * PART_SIZE, (part + 1) * PART_SIZE))
    await send(bringer, `/imports/${id}/parts/${part}`, { method: 'PUT', body })
  }
  await send(bringer, `/imports/${id}/finish`, { method: 'POST' })
  return id
}

/** `door` is the action's file and name among those of imports. */
async function pressAndWait(bringer: Bringer, door: string, id: string, wanted: ImportStatus): Promise<void> {
  const { url, cookie, actor } = bringer
  const action = actionIds().get(`app/(portal)/imports/${door}`)
  if (!action) throw new Error(`The build has no action ${door}`)
  const fields = { id, renderedFor: actor.domainId }
  const from = `/imports/${id}/${wanted === 'imported' ? 'rehearsal' : 'columns'}`
  await callAction(url, action, { from, takes: 'form', fields }, { cookie, origin: url })
  for (;;) {
    const { status, error } = await getImport(actor, id)
    if (status === wanted) return
    if (status === 'failed' || error) throw new Error(`${door}: ${status}, ${error ?? ''}`)
    await pause(LOOK_EVERY_MS)
  }
}

/** Presses Continue at the columns, and waits until every record has its verdict. */
export function rehearse(bringer: Bringer, id: string): Promise<void> {
  return pressAndWait(bringer, 'actions.ts#saveColumns', id, 'rehearsed')
}

/** Presses Import, and waits until the file is in the book. */
export function bringIn(bringer: Bringer, id: string): Promise<void> {
  return pressAndWait(bringer, '[id]/rehearsal/actions.ts#run', id, 'imported')
}

/** Asks for all contacts in a format; gives the body of the answer, of which nothing is read yet. */
export async function openExport(
  { url, cookie, actor }: Bringer,
  format: string,
): Promise<ReadableStream<Uint8Array>> {
  const body = new FormData()
  body.set('format', format)
  body.set('renderedFor', actor.domainId)
  const answer = await knock(`${url}/contacts/export/file`, cookie, {
    method: 'POST',
    body,
    headers: { origin: url },
  })
  if (!answer.ok || !answer.body) throw new Error(`Export: ${answer.status}`)
  return answer.body
}

/** Downloads all contacts in a format and throws them away; gives how many bytes they were. */
export async function exportAll(bringer: Bringer, format: string): Promise<number> {
  let bytes = 0
  for await (const part of await openExport(bringer, format)) bytes += part.byteLength
  return bytes
}
