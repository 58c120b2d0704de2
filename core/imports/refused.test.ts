import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import type { Finding } from '@/core/contacts/formats/file-record'
import { createDomain, createUser } from '@/core/testing/world'
import { testDatabase } from '@/db/testing/test-database'
import { importRecords } from '@/db/schema/import-records'
import { addImportPart } from './add-part'
import { finishUpload } from './finish-upload'
import { getImport } from './get'
import { listImportRecords } from './records'
import { refusedRows } from './refused'
import { rehearseImport } from './rehearse'
import { startImport } from './start'

testDatabase()

async function send(actor: Actor, text: string): Promise<string> {
  const data = Buffer.from(text)
  const fileHash = createHash('sha256').update(data).digest('hex')
  const file = { target: 'shared', fileName: 'people.csv', fileSize: data.byteLength, fileHash } as const
  const { id } = await startImport(actor, file)
  await addImportPart(actor, id, 0, data)
  await finishUpload(actor, id)
  return id
}

it('gives back no secret, and keeps none', async () => {
  const manager = await createUser(await createDomain(), 'office-manager')
  const id = await send(manager, 'First name,Notes,SIP secret\nAna,,hush\n,only a note,hush\n')
  await rehearseImport(manager, id)
  let text = ''
  for await (const piece of refusedRows(manager, id, { header: 'Why', say: ({ key }) => key })) text += piece
  expect(text).toBe('\ufeffWhy,First name,Notes,SIP secret\r\nname-missing,,only a note,•••\r\n')
  const kept = await inDomain(manager, (tx) => tx.select().from(importRecords))
  expect(JSON.stringify([kept, await getImport(manager, id)])).not.toContain('hush')
})

it('gives back what was refused, with the reason in words, to be put right and imported again', async () => {
  const manager = await createUser(await createDomain(), 'office-manager')
  const id = await send(manager, "First name;Phone;Notes\nAna;;\n;;=only a note\n;;'+1\n;;+41-44\n;;+41 44\n")
  await rehearseImport(manager, id)
  const say = ({ key }: Finding) => `words of ${key}`
  let text = ''
  for await (const piece of refusedRows(manager, id, { header: 'Motivo (Commonbook)', say })) text += piece
  expect(text).toBe(
    [
      '\ufeffMotivo (Commonbook);First name;Phone;Notes',
      "words of name-missing;;;'=only a note",
      "words of name-missing;;;''+1",
      "words of name-missing;;;'+41-44",
      'words of name-missing;;;+41 44',
      '',
    ].join('\r\n'),
  )
  const mended = text.replaceAll('missing;;', 'missing;Bo;044 668 18 00')
  const again = await send(manager, mended)
  await rehearseImport(manager, again)
  const { rows } = await listImportRecords(manager, again)
  expect(rows.map(({ name, fields, unplaced }) => [name, fields.notes, unplaced])).toEqual([
    ['Bo', '=only a note', []],
    ['Bo', "'+1", []],
    ['Bo', '+41-44', []],
    ['Bo', '+41 44', []],
  ])
})
