import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { maintainScopes, minimumScopes, type Right } from '@/core/access/rights'
import { atLeast, type Scope, scopes } from '@/core/access/scope'
import words from '@/messages/en.json'
import type { Check } from './check'

const README = join(fileURLToPath(new URL('../..', import.meta.url)), 'README.md')
const PLACE = /(<!-- scopes: [^>]*-->\n)[\s\S]*?(<!-- end of scopes -->)/

/** Every right as a reader of README.md knows it. */
const inWords: Record<Right, string> = {
  'portal.enter': 'Sign in; own profile, password and sessions',
  'contacts.view': 'See Shared Contacts and coworkers',
  'contacts.own': 'Have contacts of one’s own, and share them with coworkers and numbers',
  'shared-contacts.maintain': 'Add, edit, tag, delete and restore Shared Contacts',
  'shared-contacts.edit': 'Edit and tag Shared Contacts',
  'shared-contacts.share': 'Make own contacts Shared Contacts',
  'shared-contacts.export': 'Export Shared Contacts',
  'numbers.maintain': 'Maintain shared numbers of the own site',
  'users.maintain': 'See, add, edit, invite and deactivate users of the own site',
  'users.maintain-all-sites': 'The same for users of every site',
  'departments.maintain': 'Maintain departments and sites',
  'sessions.end-others': 'End the sessions of others',
  'activity.view': 'See the activity',
  'domain.configure': 'Change the settings of the domain',
  'domains.maintain': 'Add, rename, suspend and resume domains',
  'domains.assign': 'Assign domains to Resellers',
}

function mark(right: Right, scope: Scope): string {
  const minimum = minimumScopes[right]
  const isByDomain = minimum === 'by-domain' || minimum === 'by-domain-or-everybody'
  if (!isByDomain) return atLeast(scope, minimum) ? '●' : ''
  if (atLeast(scope, 'office-manager')) return '●'
  if (minimum === 'by-domain-or-everybody') return atLeast(scope, minimumScopes['contacts.view']) ? '○' : ''
  return maintainScopes.some((lowest) => lowest === scope) ? '○' : ''
}

/** The table of scopes and rights as Markdown, without padding. */
export function scopeTable(): string[][] {
  const rights = Object.keys(minimumScopes) as Right[]
  return [
    ['', ...scopes.map((scope) => words.Scopes[scope])],
    ...rights.map((right) => [inWords[right], ...scopes.map((scope) => mark(right, scope))]),
  ]
}

/** Markdown as Prettier would write it: columns padded, the marks centred. */
export function inMarkdown(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(3, ...rows.map((row) => (row[column] ?? '').length)),
  )
  const cell = (text: string, column: number) => {
    const room = (widths[column] ?? 0) - text.length
    return column === 0
      ? text.padEnd(text.length + room)
      : ' '.repeat(Math.floor(room / 2)) + text + ' '.repeat(Math.ceil(room / 2))
  }
  const line = (row: string[]) => `| ${row.map(cell).join(' | ')} |`
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `:${'-'.repeat(width - 2)}:`,
  )
  const [head = [], ...body] = rows
  return [line(head), `| ${rule.join(' | ')} |`, ...body.map(line)].join('\n')
}

/**
 * A text with the table between its marks.
 * @throws Error when the text has no marks
 */
export function withScopeTable(text: string): string {
  if (!PLACE.test(text)) throw new Error('README.md has lost the marks of the scope table')
  return text.replace(
    PLACE,
    (_, begin: string, end: string) => `${begin}\n${inMarkdown(scopeTable())}\n\n${end}`,
  )
}

/** The table in README.md is the one in core/access/rights.ts. */
export const scopeTableShown: Check = {
  name: 'scope table',
  mend: 'Run `node scripts/render-scopes.mjs`.',
  find: () => {
    const text = readFileSync(README, 'utf8')
    return withScopeTable(text) === text ? [] : ['README.md shows another table than core/access/rights.ts']
  },
}
