import { deflateRawSync } from 'node:zlib'
import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import { FileError } from '@/core/contacts/formats/file-record'
import { errorCode } from '@/core/errors'
import { runWaitingJobs } from '@/core/jobs/runner'
import { rehearseFile, sendFile } from '@/core/testing/imports'
import { createDomain, createUser } from '@/core/testing/world'
import { testDatabase } from '@/db/testing/test-database'
import english from '@/messages/en.json'
import french from '@/messages/fr.json'
import spanish from '@/messages/es.json'
import { addImportPart } from './add-part'
import { getImport } from './get'
import { rehearseImport } from './rehearse'
import { startImport } from './start'
import { performImport } from './work/perform'

testDatabase()

const LONGEST_MS = 180_000
const CARD = 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana\r\nEND:VCARD\r\n'

const officeManager = async (): Promise<Actor> =>
  createUser(await createDomain({ defaultCountry: 'US' }), 'office-manager')

/** Why a file as a whole is refused, wherever on its way; each reason has words in every language. */
async function refusalOf(data: Buffer | string, fileName = 'contacts.csv') {
  const manager = await officeManager()
  const id = await sendFile(manager, Buffer.from(data), fileName)
  const { error, errorParams } = await getImport(manager, id)
  const refused = error
    ? new FileError(error, errorParams)
    : await rehearseImport(manager, id).catch((failure: unknown) => failure)
  if (!(refused instanceof FileError)) throw refused
  for (const { FileErrors } of [english, spanish, french]) expect(FileErrors).toHaveProperty(refused.key)
  return { key: refused.key, ...refused.params }
}

async function rehearse(text: string, fileName = 'contacts.csv') {
  return rehearseFile(await officeManager(), Buffer.from(text), fileName)
}

/** A zip archive with one file in it, as `zip` and Excel make them. */
function archive(name: string, content: string): Buffer {
  const packed = deflateRawSync(content)
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(20, 4)
  header.writeUInt16LE(8, 8)
  header.writeUInt32LE(packed.length, 18)
  header.writeUInt32LE(content.length, 22)
  header.writeUInt16LE(name.length, 26)
  return Buffer.concat([header, Buffer.from(name), packed])
}

const MAIL =
  'Date: Fri, 6 Nov 2026 10:00:00 +0000\r\nFrom: Ana <ana@x.example>\r\nTo: Bo <bo@x.example>\r\n' +
  'Subject: Phones,\r\n of all of us\r\n\r\nAna, 415 555 0142\r\n'

describe('a file that is none of contacts is refused with what it is', { timeout: LONGEST_MS }, () => {
  it.each([
    ['a picture called .csv', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'image'],
    ['a photo called .csv', Buffer.from('ffd8ffe000104a46494600010100', 'hex'), 'image'],
    ['an archive', archive('contacts.csv', 'First Name\nAna\n'), 'zip'],
    ['a workbook', archive('[Content_Types].xml', '<Types/>'), 'spreadsheet'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1000000000000', 'hex'), 'old-excel'],
    ['a web page', Buffer.from('<!doctype html><html><table><tr><td>Ana'), 'html'],
    ['a part of a web page', Buffer.from('<meta charset="utf-8"><table><tr><td>Ana'), 'html'],
    ['a web page that is XML', Buffer.from('<?xml version="1.0"?>\n<html xmlns="x"><body/></html>'), 'html'],
    ['a web page behind many comments', Buffer.from(`${'<!-- -->'.repeat(1_000)}<html>`), 'html'],
    ['many comments and no root', Buffer.from('<!-- -->'.repeat(1_000)), 'xml-unknown'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'pdf'],
    ['JSON', Buffer.from('{"contacts": [{"name": "Ana", "phone": "+14155550142"}]}'), 'json'],
    ['a JSON list', Buffer.from('\ufeff[\r\n  {"name": "Ana"},\r\n  {"name": "Bo"}\r\n]'), 'json'],
    ['JSON in lines', Buffer.from('{"name":"Ana"}\n{"name":"Bo"}\n'), 'json'],
    ['a calendar', Buffer.from('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n'), 'calendar'],
    ['rich text', Buffer.from('{\\rtf1\\ansi Ana\\par 415 555 0142}'), 'document'],
    ['an e-mail', Buffer.from(MAIL), 'mail'],
    ['a mailbox', Buffer.from(`From ana@x.example Fri Nov 06 10:00:00 2026\n${MAIL}`), 'mail'],
    ['line ends alone, three million of them', Buffer.alloc(3_000_000, '\n'), 'empty-file'],
    ['NUL alone', Buffer.alloc(10_000), 'empty-file'],
    ['spaces alone', Buffer.from('  \r\n \t\r\n'), 'empty-file'],
    ['a row of headers alone', Buffer.from('First Name,Last Name,E-mail\r\n'), 'header-alone'],
    ['noise', Buffer.from(Array.from({ length: 4_000 }, (_, at) => (at * 7_919) % 256)), 'binary'],
  ])('%s', async (_, data, key) => {
    expect(await refusalOf(data)).toMatchObject({ key })
  })

  it.each([
    ['a list with colons in its headers', 'From: ,To: ,Name\nA,B,Ana\n'],
    ['notes in brackets', '[new] Name,Phone\n[x] Ana,415 555 0142\n'],
    ['braces', '{name},{phone}\nAna,415 555 0142\n'],
  ])('a table with %s is a table', async (_, text) => {
    expect((await rehearse(text)).counts.read).toBe(1)
  })

  it('an empty file is refused before it is sent', async () => {
    await expect(sendFile(await officeManager(), Buffer.alloc(0), 'a.csv')).rejects.toMatchObject({
      fields: { file: [{ key: 'file-empty' }] },
    })
  })

  it.each([
    ['of one cell', 'x', 'line-too-long'],
    ['of 25 million cells', 'x,', 'too-many-columns'],
  ])('one line of 50 MB %s, which the reason names', async (_, piece, key) => {
    const line = Buffer.alloc(50 * 1024 * 1024, piece)
    expect(await refusalOf(line)).toMatchObject({ key, line: 1 })
  })

  it('a line of 50 MB behind others', async () => {
    const line = Buffer.concat([Buffer.from('First Name\nAna\n'), Buffer.alloc(50 * 1024 * 1024, 'x')])
    expect(await refusalOf(line)).toMatchObject({ key: 'line-too-long', line: 3 })
  })

  it('more columns than any table has', async () => {
    const header = Array.from({ length: 3_000 }, (_, at) => `c${at}`).join(',')
    expect(await refusalOf(`${header}\n${header}\n`)).toMatchObject({ key: 'too-many-columns', line: 1 })
  })

  it('XML that defines entities, that is damaged, and that is no phone book', async () => {
    const book = '<YealinkIPPhoneDirectory>'
    expect(await refusalOf(`<!DOCTYPE a [<!ENTITY b "c">]>${book}`, 'a.xml')).toMatchObject({
      key: 'xml-entities',
    })
    expect(await refusalOf(`${book}\n<DirectoryEntry>\n`, 'a.xml')).toMatchObject({ key: 'xml-damaged' })
    expect(await refusalOf('<svg></svg>', 'a.xml')).toMatchObject({ key: 'xml-unknown', root: 'svg' })
  })
})

describe('an upload that broke off', () => {
  const file = { target: 'shared' as const, fileName: 'a.csv', fileSize: 1_048_577, fileHash: 'a'.repeat(64) }

  it('goes on when the same person sends the same file again, and is nobody else’s', async () => {
    const domain = await createDomain()
    const manager = await createUser(domain, 'office-manager')
    const { id } = await startImport(manager, file)
    await addImportPart(manager, id, 0, Buffer.alloc(1_048_576, 'x'))
    expect(await startImport(manager, file)).toEqual({ id })
    expect((await getImport(manager, id)).partsHere).toEqual([0])
    const others = [
      await startImport(manager, { ...file, fileHash: 'b'.repeat(64) }),
      await startImport(manager, { ...file, fileName: 'b.csv' }),
      await startImport(await createUser(domain, 'office-manager'), file),
      await startImport(await officeManager(), file),
    ]
    expect(new Set([id, ...others.map((other) => other.id)]).size).toBe(5)
  })

  it('is another import once the file is there', async () => {
    const manager = await officeManager()
    const data = Buffer.from('First Name\nAna\n')
    expect(await sendFile(manager, data, 'a.csv')).not.toBe(await sendFile(manager, data, 'a.csv'))
  })
})

describe('work that cannot be done to its end', { timeout: LONGEST_MS }, () => {
  async function waiting(): Promise<{ manager: Actor; id: string }> {
    const manager = await officeManager()
    return { manager, id: await sendFile(manager, Buffer.from(CARD), 'ana.vcf') }
  }
  const reports = async () => {
    const all: unknown[] = []
    await runWaitingJobs((error) => all.push(error))
    return all
  }

  it('stands where it stood before, and says why, when who asked for it no longer may', async () => {
    const { manager, id } = await waiting()
    await inDomain(manager, (tx) =>
      tx.execute(sql`update users set scope = 'basic-user' where id = ${manager.userId}`),
    )
    expect(await reports()).toEqual([])
    expect(await getImport(manager, id)).toMatchObject({ status: 'columns', error: 'forbidden' })
  })

  it('waits for another try when its connection to the database is killed, and may be begun again at once', async () => {
    const { manager, id } = await waiting()
    const cut = inDomain(manager, async (tx) => {
      await tx.execute(sql`lock table import_parts in access exclusive mode`)
      const blocked = sql`select pid from pg_locks where not granted and relation = 'import_parts'::regclass`
      for (;;) {
        const [row] = await tx.execute<{ pid: number }>(blocked)
        if (!row) continue
        await tx.execute(sql`select pg_terminate_backend(${row.pid})`)
        return
      }
    })
    const [told] = await Promise.all([reports(), cut])
    expect(told.map(errorCode)).toEqual(['unavailable'])
    expect((await getImport(manager, id)).status).toBe('rehearsing')
    expect(await reports()).toEqual([])
    expect(await getImport(manager, id)).toMatchObject({ status: 'rehearsed', counts: { read: 1, add: 1 } })
  })
})

describe('a table with faults', { timeout: LONGEST_MS }, () => {
  it('has an unclosed quote reported at its line, and the lines behind it are records', async () => {
    const { counts, records } = await rehearse(
      'First Name,Last Name,Notes\nAna,Pérez,"never closed\nBo,Lund,fine\nEva,Gil,"closed"\n',
    )
    expect(counts).toMatchObject({ read: 3, attention: 1, add: 2 })
    expect(records.map(({ line, row }) => [line, row?.firstName, row?.notes])).toEqual([
      [2, 'Ana', '"never closed'],
      [3, 'Bo', 'fine'],
      [4, 'Eva', 'closed'],
    ])
    expect(records[0]?.findings).toMatchObject([{ gravity: 'attention', key: 'unclosed-quote', line: 2 }])
  })

  it('has 3 MB of line ends before a record', async () => {
    const { counts, records } = await rehearse(`First Name\n${'\n'.repeat(3_000_000)}Ana\n`)
    expect(counts).toMatchObject({ read: 1, add: 1 })
    expect(records[0]).toMatchObject({ line: 3_000_002, row: { firstName: 'Ana' } })
  })

  it('has NUL in a header and in cells: the rows say so, and nothing else is lost', async () => {
    const { reading, records } = await rehearse(`First Name,Odd\0\nAna,x\0y\n${'Bo,z\n'.repeat(200)}`)
    expect(reading.columns[1]).toMatchObject({ name: 'Odd', samples: ['xy', 'z'] })
    expect(records[0]).toMatchObject({ verdict: 'attention', row: { firstName: 'Ana' } })
    expect(records[0]?.findings.map(({ key }) => key)).toEqual(['nul-character'])
    expect(records[1]?.findings).toEqual([])
  })

  it('has columns called as parts of every object are', async () => {
    const { records } = await rehearse('First Name,__proto__,constructor,toString\nAna,a,b,c\n')
    expect(records[0]).toMatchObject({ verdict: 'add', row: { firstName: 'Ana' } })
    expect(records[0]?.unplaced).toEqual([
      { column: '__proto__', cell: 'a' },
      { column: 'constructor', cell: 'b' },
      { column: 'toString', cell: 'c' },
    ])
  })

  it('has 2,000 columns, all of which are accounted for', async () => {
    const numbers = Array.from({ length: 2_000 }, (_, at) => at)
    const header = numbers.map((at) => `Thing ${at}`).join(',')
    const { records } = await rehearse(
      `First Name,${header}\nAna,${numbers.map((at) => `t${at}`).join(',')}\n`,
    )
    expect(records[0]?.row?.firstName).toBe('Ana')
    expect(records[0]?.unplaced).toHaveLength(2_000)
  })

  it('has markup and formulas, which stay what was written', async () => {
    const { records } = await rehearse(
      'First Name,Company,Notes\n<b>Ana</b><script>alert(1)</script>,=1+1,"=HYPERLINK(""http://x.example"")"\n',
    )
    expect(records[0]).toMatchObject({
      verdict: 'add',
      row: {
        firstName: '<b>Ana</b><script>alert(1)</script>',
        company: '=1+1',
        notes: '=HYPERLINK("http://x.example")',
      },
    })
  })

  it('has ragged rows: what is missing is empty, what is too much is listed', async () => {
    const { records } = await rehearse('First Name,Last Name,Phone\nAna\nBo,Lund,415 555 0142,extra,,more\n')
    expect(records[0]).toMatchObject({ verdict: 'add', row: { firstName: 'Ana', phones: [] } })
    expect(records[1]?.unplaced).toEqual([
      { column: '#4', cell: 'extra' },
      { column: '#6', cell: 'more' },
    ])
  })

  it('has headers twice and none', async () => {
    const { records } = await rehearse(
      'Name,Phone,Phone,,Email,Email\nAna Pérez,415 555 0142,415 555 0143,x,a@x.example,b@x.example\n',
    )
    expect(records[0]?.row?.phones.map(({ e164 }) => e164)).toEqual(['+14155550142', '+14155550143'])
    expect(records[0]?.row?.emails.map(({ value }) => value)).toEqual(['a@x.example', 'b@x.example'])
    expect(records[0]?.unplaced).toEqual([{ column: '#4', cell: 'x' }])
  })

  it('has no header at all', async () => {
    const { reading, records } = await rehearse(
      'Ana Pérez,+1 415 555 0142,ana@x.example\nBo Lund,,b@x.example\n',
    )
    expect(reading.headerRow).toBe(false)
    expect(records.map(({ line, row }) => [line, row?.firstName, row?.emails[0]?.value])).toEqual([
      [1, 'Ana', 'ana@x.example'],
      [2, 'Bo', 'b@x.example'],
    ])
  })

  it('ends with lines that count its records or tell of the report', async () => {
    const { counts, records } = await rehearse(
      'First Name,Last Name,Phone\nAna,Pérez,415 555 0142\n\nGrand Totals (1 record)\nConfidential Information - Do Not Distribute\nGenerated By:,Sam 5/1/2026\n',
    )
    expect(counts.read).toBe(1)
    expect(records.map(({ row }) => row?.firstName)).toEqual(['Ana'])
  })
})

describe('letters in whatever encoding', () => {
  const rows = ['First Name,Last Name,Notes', 'José,Pérez,“café” – €5', 'Zoë,Zürcher,naïve']
  const windows = (text: string) =>
    Buffer.from(
      text.replace(
        /[“”–€]/g,
        (letter) => ({ '“': '\x93', '”': '\x94', '–': '\x96', '€': '\x80' })[letter] ?? '',
      ),
      'latin1',
    )
  const mac = (text: string) =>
    Buffer.from(
      text.replace(
        /[éëüï“”–€]/g,
        (letter) =>
          ({
            é: '\x8e',
            ë: '\x91',
            ü: '\x9f',
            ï: '\x95',
            '“': '\xd2',
            '”': '\xd3',
            '–': '\xd0',
            '€': '\xdb',
          })[letter] ?? '',
      ),
      'latin1',
    )

  it.each([
    ['UTF-8', Buffer.from(rows.join('\n')), 'utf-8'],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${rows.join('\r\n')}`), 'utf-8'],
    ['UTF-16 LE without a mark', Buffer.from(rows.join('\r\n'), 'utf16le'), 'utf-16le'],
    ['UTF-16 LE with its mark', Buffer.from(`\ufeff${rows.join('\r\n')}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 BE without a mark', Buffer.from(rows.join('\r\n'), 'utf16le').swap16(), 'utf-16be'],
    ['Windows-1252 with its quotes', windows(rows.join('\r\n')), 'windows-1252'],
    ['Mac Roman with CR alone', mac(rows.join('\r')), 'macintosh'],
    ['a first line sep=,', Buffer.from(`sep=,\r\n${rows.join('\r\n')}`), 'utf-8'],
  ])('%s', async (_, data, encoding) => {
    const { reading, counts, records } = await rehearseFile(await officeManager(), data, 'contacts.csv')
    expect(reading).toMatchObject({ encoding, delimiter: ',', headerRow: true })
    expect(counts).toMatchObject({ read: 2, add: 2 })
    expect(records.map(({ row }) => [row?.firstName, row?.lastName, row?.notes])).toEqual([
      ['José', 'Pérez', '“café” – €5'],
      ['Zoë', 'Zürcher', 'naïve'],
    ])
  })
})

describe('a vCard with faults', { timeout: LONGEST_MS }, () => {
  const card = (lines: string) => `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana\r\n${lines}\r\nEND:VCARD\r\n`

  it('has a property of a million lines, which is cut and told', async () => {
    const { counts, records } = await rehearse(card(`NOTE:${'a\r\n '.repeat(1_000_000)}`), 'a.vcf')
    expect(counts).toMatchObject({ read: 1, attention: 1 })
    expect(records[0]?.row?.notes).toHaveLength(20_000)
    expect(records[0]?.findings).toMatchObject([{ key: 'shortened', field: 'notes' }])
  })

  it('has line ends in a value that would end the card: they are text', async () => {
    const quoted = 'NOTE;ENCODING=QUOTED-PRINTABLE:a=0D=0AEND:VCARD=0D=0ABEGIN:VCARD=0D=0AFN:Mallory'
    const escaped = String.raw`TITLE:b\r\nX:1\nEND:VCARD`
    const { counts, records } = await rehearse(card(`${quoted}\r\n${escaped}`), 'a.vcf')
    expect(counts.read).toBe(1)
    expect(records[0]?.row).toMatchObject({
      firstName: 'Ana',
      notes: 'a\nEND:VCARD\nBEGIN:VCARD\nFN:Mallory',
    })
    expect(records[0]?.row?.title).not.toMatch(/[\r\n]/)
    expect(records[0]?.row?.extras).toEqual([])
  })

  it.each([
    ['inline', `PHOTO;ENCODING=b;TYPE=SVG:${Buffer.from('<svg onload="alert(1)"/>').toString('base64')}`],
    [
      'called a JPEG',
      `PHOTO;ENCODING=b;TYPE=JPEG:${Buffer.from('<svg onload="alert(1)"/>').toString('base64')}`,
    ],
    ['as a data URI', 'PHOTO:data:image/svg+xml;base64,PHN2Zy8+'],
  ])('has an SVG for a photo, %s: it is left out and told', async (_, photo) => {
    const { records } = await rehearse(card(photo), 'a.vcf')
    expect(records[0]).toMatchObject({ row: { firstName: 'Ana' } })
    expect(records[0]?.findings.map(({ key }) => key)).toContain('photo-not-kept')
    expect(JSON.stringify(records[0]?.row)).not.toContain('svg')
  })
})

it('what has failed or is in the book already is not read again', async () => {
  const manager = await officeManager()
  const failed = await sendFile(
    manager,
    Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    'contacts.csv',
  )
  await expect(rehearseImport(manager, failed)).rejects.toMatchObject({ code: 'conflict' })
  const { id } = await rehearseFile(manager, Buffer.from(CARD), 'ana.vcf')
  await performImport(manager, id, { asSeen: true })
  await expect(rehearseImport(manager, id)).rejects.toMatchObject({ code: 'conflict' })
  expect(await getImport(manager, id)).toMatchObject({ status: 'imported' })
})
