import { contactInput, LIMITS, type ContactInput } from '@/core/contacts/contact'
import type { FileContact, FileRecord, Finding } from '@/core/contacts/formats/file-record'

/** A record as a contact's input, null when it cannot be one, with what else is to be told of it. */
export type ReadInput = { input: ContactInput | null; findings: Finding[] }

const LONGEST_CELL = 200
// Control characters that no text of ours holds; see core/contacts/text.ts.
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]|\p{Cs}/gu
const LISTS = ['phones', 'emails', 'addresses', 'urls', 'tags'] as const

type Issue = { message: string; path: PropertyKey[]; params?: { max?: number } }

function pathOf(path: readonly PropertyKey[]): string {
  return path
    .map((step, index) =>
      typeof step === 'number' ? `[${step}]` : index ? `.${String(step)}` : String(step),
    )
    .join('')
}

function at(contact: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as Record<PropertyKey, unknown> | undefined)?.[step],
    contact,
  )
}

function put(contact: FileContact, path: readonly PropertyKey[], value: unknown): void {
  const holder = at(contact, path.slice(0, -1)) as Record<PropertyKey, unknown>
  holder[path.at(-1) as PropertyKey] = value
}

/** What is told of a field, about the text that stood there. */
function about(record: FileRecord, issue: Issue, gravity: Finding['gravity'], key: string): Finding {
  const value = at(record.contact, issue.path)
  const said = record.findings.find((finding) => finding.field === pathOf(issue.path))
  return {
    gravity,
    key,
    ...(issue.params?.max === undefined ? {} : { params: { max: issue.params.max } }),
    line: record.line,
    column: said?.column ?? '',
    cell: (typeof value === 'string' ? value : '').slice(0, LONGEST_CELL),
    field: pathOf(issue.path),
  }
}

/** Puts right what can be, and leaves out what cannot, each with a finding. */
function mend(record: FileRecord, contact: FileContact, issues: readonly Issue[]): Finding[] {
  return issues.map((issue) => {
    const { message, path } = issue
    const value = at(contact, path)
    if (message === 'invalid-characters' && typeof value === 'string') {
      put(contact, path, value.replace(CONTROLS, ' '))
      return about(record, issue, 'repaired', 'characters-removed')
    }
    if (message === 'too-long' && typeof value === 'string') {
      put(
        contact,
        path,
        value
          .trim()
          .slice(0, issue.params?.max ?? LIMITS.name)
          .replace(/\p{Cs}$/u, ''),
      )
      return about(record, issue, 'attention', 'shortened')
    }
    if (message === 'too-many' && Array.isArray(value)) {
      put(contact, path, value.slice(0, issue.params?.max ?? LIMITS.rows))
      return about(record, issue, 'attention', 'rows-left-out')
    }
    if (message === 'name-or-company-required') return nameByAddress(record, contact, issue)
    put(contact, path, '')
    return about(record, issue, 'attention', message)
  })
}

/** Somebody of whom only an address or a number is known is called by it. */
function nameByAddress(record: FileRecord, contact: FileContact, issue: Issue): Finding {
  // One that was left out before is empty.
  const values = [...contact.emails, ...contact.phones, ...contact.urls].map(({ value }) => value)
  const name = values.find((value) => value.trim() !== '')
  if (name === undefined) return about(record, issue, 'refused', 'name-missing')
  contact.lastName = name
  return { ...about(record, issue, 'attention', 'named-by-address'), cell: name.slice(0, LONGEST_CELL) }
}

/**
 * Makes the record of a file what a form would send. What a contact cannot hold is put right or left out, and told;
 * a record without anything to call it by is refused.
 */
export function toInput(record: FileRecord): ReadInput {
  if (record.findings.some(({ gravity }) => gravity === 'refused')) return { input: null, findings: [] }
  const first = contactInput.safeParse(record.contact)
  if (first.success) return { input: first.data, findings: [] }
  const contact: FileContact = { ...record.contact }
  for (const list of LISTS) Object.assign(contact, { [list]: structuredClone(record.contact[list]) })
  const findings: Finding[] = []
  let parsed = first as ReturnType<typeof contactInput.safeParse>
  // A mended field may show what it hid, such as a text that is too long behind a character it may not hold.
  for (let round = 0; round < 4 && !parsed.success; round++) {
    findings.push(...mend(record, contact, parsed.error.issues as Issue[]))
    if (findings.some(({ gravity }) => gravity === 'refused')) return { input: null, findings }
    parsed = contactInput.safeParse(contact)
  }
  if (parsed.success) return { input: parsed.data, findings }
  const refused = about(record, { message: '', path: [] }, 'refused', 'invalid-value')
  return { input: null, findings: [...findings, refused] }
}
