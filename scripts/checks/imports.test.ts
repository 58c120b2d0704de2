import { describe, expect, test } from 'vitest'
import { brokenImports, target } from './imports'

const server = { path: 'server.ts', text: "import { migrate } from '@/db/migrate'" }
const platform = {
  path: 'db/embedded/binaries.ts',
  text: 'export const load = (name: string) => import(name)',
}
const broken = (path: string, text: string) => brokenImports([server, platform, { path, text }])

describe('goes red', () => {
  test.each([
    ['a page that queries', 'app/(portal)/users/page.tsx', "import { eq } from 'drizzle-orm'"],
    [
      'a page that names a table',
      'app/(portal)/users/page.tsx',
      "import type { users } from '@/db/schema/users'",
    ],
    [
      'a door that opens the database late',
      'app/x/route.ts',
      "const { database } = await import('@/db/client')",
    ],
    ['a door that goes around the alias', 'app/page.tsx', "import { database } from '../db/client'"],
    ['a door that hides the room in a path', 'app/page.tsx', "import { database } from '@/app/../db/client'"],
    ['a door with postgres', 'carddav/report.ts', "import postgres from 'postgres'"],
    ['CardDAV through the browser’s door', 'carddav/put.ts', "import { action } from '@/app/door/action'"],
    ['a verb that redirects', 'core/users/edit.ts', "import { redirect } from 'next/navigation'"],
    ['a verb with React', 'core/users/edit.ts', "import { cache } from 'react'"],
    [
      'a verb that knows a door',
      'core/users/edit.ts',
      "import type { FormState } from '@/app/door/form-state'",
    ],
    ['access on a verb', 'core/access/policy.ts', "import { listUsers } from '@/core/users/list'"],
    ['access on a verb, relative', 'core/access/policy.ts', "import { listUsers } from '../users/list'"],
    [
      'a component that calls a verb',
      'components/table.tsx',
      "import { listUsers } from '@/core/users/list'",
    ],
    [
      'a component that calls an action',
      'components/form.tsx',
      "import { save } from '@/app/(portal)/users/actions'",
    ],
    ['a component with a driver', 'components/form.tsx', "import type { SQL } from 'drizzle-orm'"],
    ['a table that knows a verb', 'db/schema/users.ts', "import { scopes } from '@/core/access/scope'"],
    ['the client on a door', 'db/client.ts', "import { x } from '@/app/door/x'"],
    ['http on a verb', 'http/origin.ts', "import { errorCode } from '@/core/errors'"],
    ['settings on the database', 'settings.ts', "import { database } from '@/db/client'"],
    [
      'the product on its tests',
      'core/users/edit.ts',
      "import { testDatabase } from '@/db/testing/test-database'",
    ],
    ['a far relative path', 'app/(portal)/users/page.tsx', "import { x } from '../../door/x'"],
    ['a barrel', 'core/users/all.ts', "export * from './edit'"],
    ['a named barrel', 'core/users/all.ts', "export { edit } from './edit'"],
    ['a computed import', 'core/users/all.ts', 'export const load = (name: string) => import(name)'],
  ])('%s', (_, path, text) => {
    expect(broken(path, text)).toEqual([expect.stringContaining(path)])
  })
})

describe('stays green', () => {
  test.each([
    ['a page on a verb', 'app/page.tsx', "import { listUsers } from '@/core/users/list'"],
    [
      'a verb on drizzle and a table',
      'core/users/list.ts',
      "import 'drizzle-orm'; import '@/db/schema/users'",
    ],
    ['a verb on access', 'core/users/list.ts', "import { visible } from '@/core/access/visible'"],
    ['access on errors', 'core/access/policy.ts', "import { ForbiddenError } from '@/core/errors'"],
    ['a component on types', 'components/table.tsx', "import type { User } from '@/core/users/user'"],
    ['a component on a component', 'components/table.tsx', "import { Button } from './ui/button'"],
    ['the demonstration on verbs', 'db/demo.ts', "import { createUser } from '@/core/users/create'"],
    ['a test on the test database', 'core/users/edit.test.ts', "import '@/db/testing/test-database'"],
    ['a route that shares a handler', 'app/api/auth/route.ts', "export { GET, POST } from '@/app/door/auth'"],
    ['words in a comment', 'app/page.tsx', "// import { eq } from 'drizzle-orm'"],
  ])('%s', (_, path, text) => {
    expect(broken(path, text)).toEqual([])
  })
})

test('the exception list holds for its file and nothing else', () => {
  expect(broken('app/start.ts', server.text)).toHaveLength(1)
})

test('an exception without its file is told', () => {
  expect(brokenImports([platform])).toEqual([expect.stringContaining('server.ts')])
  expect(brokenImports([server])).toEqual([expect.stringContaining('binaries.ts')])
})

test.each([
  ['app/users/page.tsx', '@/core/users/list', 'core/users/list'],
  ['app/users/page.tsx', './form', 'app/users/form'],
  ['core/users/list.ts', '../access/visible.ts', 'core/access/visible'],
  ['app/page.tsx', 'next/link', 'next/link'],
])('in %s, %s means %s', (path, specifier, meaning) => {
  expect(target(path, specifier)).toBe(meaning)
})
