import { expect, test } from 'vitest'
import { missingPaths } from './docs-paths'
import { registryHosts } from './lockfile'
import { longFiles } from './long-files'
import { drawerNames } from './names'
import { switchedOff } from './switched-off'

const file = (path: string, text = '') => ({ path, text })

test.each([
  'core/utils.ts',
  'lib/fold.ts',
  'app/shared/button.tsx',
  'core/users/date-helpers.ts',
  'core/index.ts',
])('%s is a drawer', (path) => expect(drawerNames([file(path)])).toHaveLength(1))

test.each(['core/userList.ts', 'components/Button.tsx'])('%s is not kebab-case', (path) => {
  expect(drawerNames([file(path)])).toEqual([expect.stringContaining('kebab-case')])
})

test.each([
  'app/(portal)/users/shared-contacts/[id]/page.tsx',
  'core/users/common-passwords.ts',
  'vitest.config.ts',
  'e2e/sign-in.spec.ts',
])('%s is a good name', (path) => expect(drawerNames([file(path)])).toEqual([]))

test('a file above 250 lines needs a reason', () => {
  const long = file('core/users/list.ts', 'x\n'.repeat(251))
  expect(longFiles([long], {})).toEqual(['core/users/list.ts: 251 lines'])
  expect(longFiles([long], { 'core/users/list.ts': 'one table' })).toEqual([])
  expect(longFiles([file('core/users/list.ts', 'x\n'.repeat(250))], {})).toEqual([])
})

test('a reason that is no longer needed is told', () => {
  expect(longFiles([], { 'core/users/list.ts': 'one table' })).toHaveLength(1)
})

test('tests, benchmarks and demonstration data may be long', () => {
  const paths = ['core/users/list.test.ts', 'e2e/users.spec.ts', 'db/demo/names.ts', 'bench/names.ts']
  expect(
    longFiles(
      paths.map((path) => file(path, 'x\n'.repeat(300))),
      {},
    ),
  ).toEqual([])
})

test.each(['// oxlint-disable no-explicit-any', '// @ts-ignore', 'test.only("a", f)'])(
  '%s is told',
  (line) => {
    expect(switchedOff([file('core/a.ts', `const a = 1\n${line}`)])).toEqual([
      expect.stringContaining('core/a.ts:2'),
    ])
  },
)

test('a registry in the lockfile is told', () => {
  const line = '"resolved": "https://registry.example/zod/-/zod-4.6.7.tgz"'
  expect(registryHosts([file('package-lock.json', line)])).toHaveLength(1)
  expect(registryHosts([file('package-lock.json', '"funding": { "url": "https://example.org" }')])).toEqual(
    [],
  )
  expect(registryHosts([])).toHaveLength(1)
})

test('a document that names what is not there is told', () => {
  const there = new Set(['core/users/edit.ts', 'docs/operating.md'])
  const text =
    'See `core/users/edit.ts`, `core/users/gone.ts`, [operating](./operating.md#ports), [a](./gone.md), [b](https://x.y/z), `application/json`, `core/<room>/x.ts`'
  const files = [file('docs/architecture.md', text), file('core/users/edit.ts')]
  expect(missingPaths(files, (path) => there.has(path))).toEqual([
    'docs/architecture.md: docs/gone.md does not exist',
    'docs/architecture.md: core/users/gone.ts does not exist',
  ])
})
