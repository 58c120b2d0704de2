import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import en from '@/messages/en.json'

/** What reads files and judges their records. */
const ROOMS = ['core/contacts/formats', 'core/imports']

function sources(): string {
  return ROOMS.flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' }).map((file) => join(room, file)),
  )
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.includes('testing'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
}

/** Texts that stand where the patterns have their group. */
function found(text: string, ...patterns: RegExp[]): string[] {
  const all = patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''))
  return [...new Set(all)].toSorted()
}

const KEY = "'([a-z]+(?:-[a-z]+)*)'"
const GRAVITY = "'(?:note|repaired|attention|refused)'"
const text = sources()

const findings = found(
  text,
  // finding('note', 'end-missing'), tell(draft, 'attention', 'x'), about(record, issue, 'refused', 'name-missing')
  new RegExp(`\\(\\s*(?:[\\w.]+, )*${GRAVITY},\\s*${KEY}`, 'g'),
  // { gravity: 'repaired', key: 'digits-restored' }
  new RegExp(`gravity: ${GRAVITY},\\s*key: ${KEY}`, 'g'),
  new RegExp(`(?:refuseCell|attention)\\((?:draft, )?${KEY}`, 'g'),
  new RegExp(`(?:date|birthday), key: ${KEY}`, 'g'),
  new RegExp(`return \\{ key: ${KEY} \\}`, 'g'),
  new RegExp(`problem: (?:\\w+ \\? )?${KEY}`, 'g'),
).filter((key) => key !== '')

const fileErrors = found(
  text,
  new RegExp(`new FileError\\(${KEY}`, 'g'),
  // The signatures of files that are no text.
  new RegExp(`key: ${KEY},\\s*begins`, 'g'),
)

/** The members of a union of keys, such as NumberProblem. */
function union(name: string): string[] {
  const declared = new RegExp(`type ${name} =([^;\\n]*(?:\\n  \\|[^\\n]*)*)`).exec(text)?.[1] ?? ''
  return found(declared, new RegExp(KEY, 'g'))
}

it('the words for what a reader finds are there', () => {
  const wanted = [...findings, ...union('NumberProblem'), ...union('CharsetProblem'), ...union('RowProblem')]
  expect(wanted.filter((key) => !(key in en.Findings))).toEqual([])
})

it('the words for why a file cannot be read are there', () => {
  expect(fileErrors.filter((key) => !(key in en.FileErrors))).toEqual([])
})

it('what a form would refuse of a contact is a finding of its import', () => {
  const mended = ['name-or-company-required']
  const keys = Object.keys(en.ContactErrors).filter((key) => !mended.includes(key))
  expect(keys.filter((key) => !(key in en.Findings))).toEqual([])
})

it('keys are found where readers write them', () => {
  expect(findings).toEqual(
    expect.arrayContaining([
      'end-missing',
      'not-an-email',
      'digits-restored',
      'name-missing',
      'two-digit-year',
      'more-findings',
    ]),
  )
  expect(fileErrors).toEqual(expect.arrayContaining(['wrong-encoding', 'pdf', 'header-alone', 'old-excel']))
  expect(union('NumberProblem')).toEqual(expect.arrayContaining(['zero-restored', 'not-a-number']))
  expect(union('CharsetProblem')).toContain('guessed-charset')
})
