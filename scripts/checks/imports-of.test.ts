import { expect, test } from 'vitest'
import { importsOf } from './imports-of'

const specifiers = (source: string, path = 'a.tsx') => importsOf(path, source).map((found) => found.specifier)

test.each([
  ["import a from '@/db/client'"],
  ["import a, { b } from '@/db/client'"],
  ["import * as a from '@/db/client'"],
  ["import type { A } from '@/db/client'"],
  ["import { type A } from '@/db/client'"],
  ["import '@/db/client'"],
  ["import {\n  a,\n  b,\n} from\n  '@/db/client'"],
  ["import/* from 'elsewhere' */ a from '@/db/client'"],
  ["export { a } from '@/db/client'"],
  ["export * from '@/db/client'"],
  ["export * as all from '@/db/client'"],
  ["export type { A } from '@/db/client'"],
  ["async function f() { const { a } = await import('@/db/client'); return a }"],
  ["type A = import('@/db/client').A"],
  ["type A = typeof import('@/db/client')"],
  ["const a = require('@/db/client')"],
  ["const page = <p title=\"import a from 'b'\">{lazy(() => import('@/db/client'))}</p>"],
])('%s names its module', (source) => {
  expect(specifiers(source)).toEqual(['@/db/client'])
})

test('an old-style import names its module', () => {
  expect(specifiers("import a = require('@/db/client')", 'a.ts')).toEqual(['@/db/client'])
})

test('words in comments, strings and markup are not imports', () => {
  const source = `// import a from 'a'
    /* export * from 'b' */
    const text = "import('c')"
    const template = \`import d from 'd' \${text}\`
    export const page = <p>import e from 'e'</p>`
  expect(specifiers(source)).toEqual([])
})

test('a computed import is found without its name', () => {
  expect(specifiers("const load = (name: string) => import(name); load('@/db')")).toEqual([undefined])
})

test('types are told from values', () => {
  expect(
    importsOf(
      'a.ts',
      "import type { A } from 'a'; import { type B } from 'b'; import { type C, d } from 'c'",
    ),
  ).toEqual([
    { specifier: 'a', typeOnly: true, reexport: false },
    { specifier: 'b', typeOnly: true, reexport: false },
    { specifier: 'c', typeOnly: false, reexport: false },
  ])
})

test('a file that does not parse is an error that names it', () => {
  expect(() => importsOf('broken.ts', 'import from from from')).toThrow('broken.ts')
})
