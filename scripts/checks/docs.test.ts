import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { minimumScopes, rightsOf, type Right } from '@/core/access/rights'
import { scopes } from '@/core/access/scope'
import { unknownCommands } from './docs-commands'
import { missingHeadings } from './docs-paths'
import { inMarkdown, scopeTable, withScopeTable } from './scope-table'

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
const file = (path: string, text: string) => ({ path, text })

const closed = {
  maintainScope: 'office-manager',
  openExport: false,
  openSharing: false,
  openEditing: false,
} as const

describe('the table of scopes in README.md', () => {
  const rows = readme
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split('|').slice(1, -1))
    .map((cells) => cells.map((cell) => cell.trim()))

  test('has a column for each scope and a row for each right', () => {
    const rights = Object.keys(minimumScopes)
    expect(rows).toHaveLength(rights.length + 2)
    expect(rows.every((row) => row.length === scopes.length + 1)).toBe(true)
  })

  test.each((Object.keys(minimumScopes) as Right[]).map((right, index) => ({ right, index })))(
    'says who has $right',
    ({ right, index }) => {
      const said = rows[index + 2]?.slice(1)
      const held = scopes.map((scope) => {
        if (rightsOf(scope, closed).has(right)) return '●'
        const widest = {
          maintainScope: 'call-center-supervisor',
          openExport: true,
          openSharing: true,
          openEditing: true,
        } as const
        return rightsOf(scope, widest).has(right) ? '○' : ''
      })
      expect(said).toEqual(held)
    },
  )

  test('is written anew where it lags behind', () => {
    const old = '<!-- scopes: by a script -->\nold\n<!-- end of scopes -->\n'
    expect(withScopeTable(old)).toContain(inMarkdown(scopeTable()))
    expect(withScopeTable(old)).not.toContain('old')
    expect(() => withScopeTable('no marks')).toThrow('marks')
  })
})

test('a command that is not there is told', () => {
  const text = [
    'Run `npm start`, `npm run -s gone -- --help`, `npm ci`, `node scripts/gone.mjs`, `npx prettier`.',
    '```sh\nnpm run check   # quick\nnpm lost\n```',
  ].join('\n')
  const there = { npm: { start: '', check: '' }, exists: () => false }
  expect(unknownCommands([file('README.md', text)], there)).toEqual([
    'README.md: npm lost',
    'README.md: npm run -s gone -- --help',
    'README.md: node scripts/gone.mjs',
  ])
})

test('a link to a heading that is not there is told', () => {
  const files = [
    file(
      'README.md',
      '# Commonbook\n[a](docs/b.md#behind-tls), [c](docs/b.md#gone), [d](#commonbook), [e](#f)',
    ),
    file('docs/b.md', '## Behind TLS\n```sh\n# gone\n```\n'),
  ]
  expect(missingHeadings(files)).toEqual([
    'README.md: docs/b.md has no heading #gone',
    'README.md: README.md has no heading #f',
  ])
})
