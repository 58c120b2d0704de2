import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { inDomain } from '@/core/access/in-domain'
import { listActivity } from '@/core/activity/list'
import { contactInput } from '@/core/contacts/contact'
import { createContact } from '@/core/contacts/create'
import { listContacts } from '@/core/contacts/list'
import { operatorIn } from '@/core/domains/operator'
import { saveMapping } from '@/core/imports/mappings'
import { withConnection } from '@/db/testing/cluster'
import { testDatabase } from '@/db/testing/test-database'
import { run } from './program'

const urls = testDatabase()

let printed = ''

beforeEach(() => {
  printed = ''
  const keep = (text: string | Uint8Array) => {
    printed += String(text)
    return true
  }
  vi.spyOn(process.stdout, 'write').mockImplementation(keep)
  vi.spyOn(process.stderr, 'write').mockImplementation(keep)
})

afterEach(() => vi.restoreAllMocks())

async function admin(...words: string[]): Promise<{ status: number; printed: string }> {
  printed = ''
  const status = await run(['node', 'admin', ...words])
  return { status, printed }
}

const you = ['--domain', 'first.example', '--email', 'you@first.example']
const bob = ['--domain', 'first.example', '--email', 'bob@first.example']
const ada = ['--domain', 'first.example', '--email', 'ada@first.example']

describe('the command line', () => {
  it('makes the first super user of an empty installation, the domain with it', async () => {
    const made = await admin('create-user', ...you, '--scope', 'Super User')
    expect(made.status).toBe(0)
    expect(made.printed).toMatch(/^http:\/\/localhost:\d+\/link\/[\w-]{40,}$/m)
  })

  it('makes no other domain by a slip of the pen', async () => {
    const { status, printed: said } = await admin(
      'create-user',
      '--domain',
      'frist.example',
      '--email',
      'a@b.example',
      '--scope',
      'Basic User',
    )
    expect([status, said]).toEqual([1, 'There is no domain frist.example.\n'])
  })

  it('makes a domain, refuses the same again, and names what is wrong', async () => {
    expect(await admin('create-domain', '--name', 'second.example')).toMatchObject({ status: 0 })
    const again = await admin('create-domain', '--domain', 'second.example')
    expect(again).toEqual({ status: 1, printed: 'name: There is a domain of this name already.\n' })
    expect(await admin('create-domain', '--name', 'x.example', '--country', 'zz')).toMatchObject({
      status: 1,
      printed: 'defaultCountry: Choose a country from the list.\n',
    })
  })

  it('changes a scope, deactivates, reactivates and resets', async () => {
    await admin('create-user', ...ada, '--scope', 'basic-user', '--first-name', 'Ada', '--last-name', 'L')
    expect(await admin('set-scope', ...ada, '--scope', 'office manager')).toEqual({
      status: 0,
      printed: 'ada@first.example is Office Manager now.\n',
    })
    expect(await admin('deactivate', ...ada)).toMatchObject({
      status: 1,
      printed: expect.stringContaining('last Office Manager') as unknown,
    })
    await admin('create-user', ...bob, '--scope', 'Office Manager')
    expect(await admin('deactivate', ...ada)).toMatchObject({ status: 0 })
    expect(await admin('reset-password', ...ada)).toMatchObject({ status: 1 })
    expect(await admin('reactivate', ...ada)).toMatchObject({ status: 0 })
    expect((await admin('reset-password', ...ada)).printed).toMatch(/\/link\//)
    expect(await admin('deactivate', '--domain', 'first.example', '--email', 'no@one.example')).toMatchObject(
      {
        status: 1,
        printed: 'There is no user no@one.example in first.example.\n',
      },
    )
  })

  it('leaves the same activity as the portal, by the command line', async () => {
    const { rows } = await listActivity(await operatorIn('first.example'), { size: 50 })
    expect(rows.map((entry) => entry.kind)).toEqual(
      expect.arrayContaining(['domain.created', 'user.created', 'user.scope-changed', 'user.deactivated']),
    )
    expect(new Set(rows.map(({ door, actorName }) => `${door} ${actorName}`))).toEqual(
      new Set(['command-line command line']),
    )
  })

  it('lists users as JSON, always with the same keys', async () => {
    const { printed: json } = await admin('list-users', '--domain', 'first.example', '--json')
    expect(JSON.parse(json)).toEqual([
      expect.objectContaining({ email: 'bob@first.example', scope: 'Office Manager' }),
      {
        domain: 'first.example',
        id: expect.any(String) as unknown,
        email: 'ada@first.example',
        firstName: 'Ada',
        lastName: 'L',
        extension: '',
        department: null,
        site: null,
        scope: 'Office Manager',
        status: expect.any(String) as unknown,
        lastSignInAt: null,
      },
      expect.objectContaining({ email: 'you@first.example', scope: 'Super User' }),
    ])
  })

  it('assigns a reseller of another domain', async () => {
    const rita = ['--domain', 'second.example', '--email', 'rita@second.example']
    await admin('create-user', ...rita, '--scope', 'Reseller')
    expect(
      await admin('assign-domain', '--domain', 'first.example', '--email', 'rita@second.example'),
    ).toMatchObject({ status: 0 })
    expect(await admin('assign-domain', ...rita)).toMatchObject({ status: 1 })
  })

  it('exports contacts to a file and to standard output, and the activity says so', async () => {
    const first = await operatorIn('first.example')
    await createContact(first, contactInput.parse({ firstName: 'Ana', lastName: 'Pérez', tags: ['vip'] }))
    await createContact(first, contactInput.parse({ lastName: 'Zoll' }))
    const output = join(mkdtempSync(join(tmpdir(), 'export-')), 'contacts.csv')
    const domain = ['--domain', 'first.example']
    expect(await admin('export', ...domain, '--separator', 'semicolon', '--bom', '--output', output)).toEqual(
      { status: 0, printed: `Exported 2 contacts to ${output}.\n` },
    )
    const lines = readFileSync(output, 'utf8').split('\r\n')
    expect(lines[0]).toMatch(/^\ufeffPrefix;First name;/)
    expect(lines.slice(1).map((line) => line.split(';').slice(1, 4).join(' ').trim())).toEqual([
      'Ana  Pérez',
      'Zoll',
      '',
    ])
    const cards = await admin('export', ...domain, '--format', 'vcard3', '--tag', 'vip')
    expect(cards.status).toBe(0)
    expect(cards.printed.match(/^FN:.*/gm)).toEqual(['FN:Ana Pérez'])
    const { rows } = await listActivity(first, { size: 1 })
    expect(rows[0]).toMatchObject({
      kind: 'contacts.exported',
      door: 'command-line',
      details: { count: 1, format: 'vcard3', tag: 'vip' },
    })
  })

  const people = (text: string) => {
    const file = join(mkdtempSync(join(tmpdir(), 'import-')), 'people.csv')
    writeFileSync(file, text)
    return file
  }
  const first = ['--domain', 'first.example']

  it('rehearses a file as one JSON object whose counts add up, and writes nothing', async () => {
    const file = people('First name,Last name,Notes,Shoe\nIda,Rehearsed,,44\n,,only a note,\n')
    const { status, printed: json } = await admin('import', file, ...first, '--rehearse', '--json')
    expect(status).toBe(3)
    const said = JSON.parse(json) as Record<string, number> & { records: Record<string, unknown>[] }
    expect(Object.keys(said)).toEqual([
      ...[
        'format',
        'encoding',
        'delimiter',
        'read',
        'add',
        'update',
        'same',
        'duplicate',
        'attention',
        'refused',
      ],
      'records',
    ])
    expect(said).toMatchObject({
      format: 'table',
      encoding: 'utf-8',
      delimiter: ',',
      read: 2,
      add: 1,
      refused: 1,
    })
    expect(said.records.map((record) => Object.keys(record))).toEqual([
      ['line', 'verdict', 'why', 'contact'],
      ['line', 'verdict', 'why', 'contact'],
    ])
    expect(said.records).toMatchObject([
      {
        line: 2,
        verdict: 'add',
        why: { unplaced: [{ column: 'Shoe', cell: '44' }] },
        contact: { firstName: 'Ida' },
      },
      { line: 3, verdict: 'refused', why: { findings: [{ key: 'name-missing' }] }, contact: null },
    ])
    expect((await listContacts(await operatorIn('first.example'), { search: 'Rehearsed' })).rows).toEqual([])
  })

  it('imports a file as a user, with their name and their rights', async () => {
    await admin(
      'create-user',
      '--domain',
      'first.example',
      '--email',
      'cy@first.example',
      '--scope',
      'Basic User',
    )
    await withConnection(urls.superuserUrl, (sql) => sql`update users set status = 'active'`)
    const file = people('First name,Last name\nIda,Imported\n')
    expect(await admin('import', file, ...first, '--as', 'cy@first.example')).toMatchObject({ status: 1 })
    expect(await admin('import', file, ...first, '--as', 'no@first.example')).toEqual({
      status: 1,
      printed: 'There is no user no@first.example.\n',
    })
    expect(await admin('import', file, ...first, '--as', 'bob@first.example')).toMatchObject({
      status: 0,
      printed: expect.stringContaining('Added 1, updated 0, same 0, skipped 0, refused 0.') as unknown,
    })
    const operator = await operatorIn('first.example')
    const { rows } = await listActivity(operator, { size: 1 })
    expect(rows[0]).toMatchObject({
      kind: 'contacts.imported',
      actorName: 'bob',
      door: 'import',
    })
    const own = await admin('export', ...first, '--as', 'cy@first.example')
    expect(own).toMatchObject({ status: 0, printed: expect.not.stringContaining('Ida') as unknown })
    const mine = await admin('export', ...first, '--as', 'bob@first.example', '--search', 'Imported')
    expect(mine).toMatchObject({ status: 0, printed: expect.stringContaining('Ida') as unknown })
  })

  it('imports by a saved mapping, and says which there are', async () => {
    const operator = await operatorIn('first.example')
    const columns = ['Given', 'Chief'].map((name, index) => ({
      name,
      samples: [],
      target: { kind: 'text', field: index === 0 ? 'firstName' : 'title' } as const,
    }))
    const read = {
      kind: 'table' as const,
      encoding: 'utf-8' as const,
      encodings: [],
      delimiter: ',' as const,
      headerAt: 0,
    }
    await inDomain(operator, (tx) =>
      saveMapping(tx, operator, { ...read, dialect: null, mapping: null, columns }, 'Old system'),
    )
    const file = people('First name,Shoe\nIda,Chief\n')
    const rehearse = [...first, '--rehearse', '--json', '--mapping']
    const { status, printed: json } = await admin('import', file, ...rehearse, 'Old system')
    expect(status).toBe(0)
    expect(JSON.parse(json)).toMatchObject({ records: [{ contact: { firstName: 'Ida', title: 'Chief' } }] })
    expect(await admin('import', file, ...rehearse, 'No system')).toEqual({
      status: 2,
      printed: 'There is no saved mapping “No system”. Saved mappings: Old system\n',
    })
    const wide = people('A,B,C\n1,2,3\n')
    expect(await admin('import', wide, ...rehearse, 'Old system')).toMatchObject({ status: 2 })
    const card = people('BEGIN:VCARD\nVERSION:3.0\nFN:Ida\nEND:VCARD\n')
    expect(await admin('import', card, ...rehearse, 'Old system')).toMatchObject({ status: 2 })
  })

  it('imports into the own contacts of the user it acts as, and of nobody else', async () => {
    const file = people('Name\nIda Own\n')
    expect(await admin('import', file, ...first, '--target', 'personal')).toEqual({
      status: 2,
      printed: '--target personal needs --as <email>: whose own contacts they become.\n',
    })
    const mine = [...first, '--target', 'personal', '--as', 'cy@first.example']
    expect(await admin('import', file, ...mine)).toMatchObject({
      status: 0,
      printed: expect.stringContaining('Added 1, updated 0') as unknown,
    })
    expect(await admin('import', file, ...mine)).toMatchObject({
      printed: expect.stringContaining('Added 0, updated 0, same 1') as unknown,
    })
    expect((await admin('export', ...first, '--as', 'cy@first.example')).printed).toContain('Ida,,Own')
    expect((await admin('export', ...first)).printed).not.toContain('Own')
  })

  it.each([
    [['import', '--help'], 0],
    [['import', '/nowhere.csv', ...first], 2],
    [['import', '/nowhere.csv', ...first, '--target', 'moon'], 2],
    [['--help'], 0],
    [['create-user', '--help'], 0],
    [['frobnicate'], 2],
    [['create-user', ...ada], 2],
    [['create-user', ...ada, '--scope', 'Emperor'], 2],
    [['export', '--domain', 'first.example', '--format', 'pdf'], 2],
    [['export', '--domain', 'no.example'], 1],
  ])('%j ends with %i', async (words, status) => {
    expect((await admin(...words)).status).toBe(status)
  })

  it('has the commands that docs/operating.md lists', async () => {
    const { printed: said } = await admin('--help')
    const commands = [...said.matchAll(/^ {2}([a-z-]+) \[options\]/gm)].map((match) => match[1])
    const document = readFileSync(new URL('../docs/operating.md', import.meta.url), 'utf8')
    const section = document.split(/^## /m).find((part) => part.startsWith('The command line')) ?? ''
    const listed = [...section.matchAll(/^\| `([a-z]+-?[a-z]+)` /gm)].map((match) => match[1])
    expect(listed).toEqual(commands)
  })
})
