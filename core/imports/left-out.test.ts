import { expect, it } from 'vitest'
import type { Actor } from '@/core/access/actor'
import { LIMITS } from '@/core/contacts/contact'
import { rehearseFile } from '@/core/testing/imports'
import { createDomain, createUser } from '@/core/testing/world'
import { testDatabase } from '@/db/testing/test-database'
import { decideImportRecords } from './decide'
import { editImportRecord } from './edit-record'
import { countLeftOut, leftOutRows } from './left-out'
import { listImportRecords } from './records'
import { performImport } from './work/perform'

testDatabase()

const HEADERS = { line: 'Line', name: 'Contact', column: 'Column', cell: 'Cell', why: 'Why' }

async function rehearsed(actor: Actor, text: string, fileName = 'people.csv'): Promise<string> {
  return (await rehearseFile(actor, Buffer.from(text), fileName)).id
}

/** The rows of the list, without its head; the count says as many. */
async function leftOut(actor: Actor, id: string): Promise<string[]> {
  let text = ''
  const words = { headers: HEADERS, say: ({ key }: { key: string }) => key, noField: 'has no field' }
  for await (const piece of leftOutRows(actor, id, words)) text += piece
  expect(text.slice(0, 1)).toBe('\ufeff')
  const [, ...rows] = text.trimEnd().split('\r\n')
  expect(await countLeftOut(actor, id)).toBe(rows.length)
  return rows
}

async function imported(actor: Actor, text: string, fileName?: string): Promise<string[]> {
  const id = await rehearsed(actor, text, fileName)
  await performImport(actor, id, { asSeen: true })
  return leftOut(actor, id)
}

const HEAD = 'First name,Phone,E-mail,Website,Birthday,Shoe size\n'
const manager = async () => createUser(await createDomain(), 'office-manager')

it('lists each cell that is in no field of its contact once, with why', async () => {
  const text = `${HEAD}Ana,044 668 18 00,not-an-email,javascript:alert(1),1990-13-45,44\n`
  expect((await imported(await manager(), text)).toSorted()).toEqual([
    '2,Ana,Birthday,1990-13-45,invalid-date',
    '2,Ana,E-mail,not-an-email,not-an-email',
    '2,Ana,Shoe size,44,has no field',
    '2,Ana,Website,javascript:alert(1),not-a-web-address',
  ])
})

it('has nothing of cells that were kept, whatever is to be looked at in them', async () => {
  const text = `${HEAD}Ana,4.41555E+11,,,3/4/70,\nBo,ask the desk,bo@x.example,,,\nCy,########,cy@x.example,,,\n`
  expect(await imported(await manager(), text)).toEqual([])
})

it('has nothing of records that were refused or skipped', async () => {
  const actor = await manager()
  const id = await rehearsed(actor, `${HEAD},,,,,44\nBo,,,,,45\nCy,,,,,46\n`)
  await decideImportRecords(actor, id, { numbers: [2] }, 'skip')
  await performImport(actor, id, { asSeen: true })
  expect(await leftOut(actor, id)).toEqual(['4,Cy,Shoe size,46,has no field'])
})

it('has a cell that was put right no more', async () => {
  const actor = await manager()
  const id = await rehearsed(actor, `${HEAD}Ana,,not-an-email,,1990-13-45,\n`)
  await editImportRecord(actor, id, 1, [
    { field: 'emails[0].value', value: 'ana@x.example', cell: 'not-an-email' },
    { field: 'birthday', value: '1990-12-31' },
  ])
  expect((await listImportRecords(actor, id)).rows[0]?.unplaced).toEqual([])
  await performImport(actor, id, { asSeen: true })
  expect(await leftOut(actor, id)).toEqual([])
})

it('lists what was cut off, and the rows that are more than a contact has', async () => {
  const emails = Array.from({ length: LIMITS.rows + 2 }, (_, index) => `EMAIL:a${index}@x.example\n`)
  const text = `BEGIN:VCARD\nVERSION:3.0\nFN:Ana\n${emails.join('')}TITLE:${'x'.repeat(LIMITS.name + 1)}\nEND:VCARD\n`
  const rows = await imported(await manager(), text, 'people.vcf')
  expect(rows.map((row) => row.replace(/x{100,}/, 'xxx')).toSorted()).toEqual([
    `1,Ana,,a${LIMITS.rows}@x.example; a${LIMITS.rows + 1}@x.example,rows-left-out`,
    '1,Ana,,xxx,shortened',
  ])
})

it('is safe to open in a spreadsheet program', async () => {
  const rows = await imported(await manager(), 'First name;=cmd\n"=1+1";=2+2\n')
  expect(rows).toEqual(["2;'=1+1;'=cmd;'=2+2;has no field"])
})

it('is not there for whoever does not see the import', async () => {
  const id = await rehearsed(await manager(), `${HEAD}Ana,,,,,44\n`)
  const other = await manager()
  await expect(countLeftOut(other, id)).rejects.toThrow('import')
  await expect(leftOut(other, id)).rejects.toThrow('import')
})
