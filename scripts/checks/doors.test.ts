import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { builtDoors } from './built-doors'
import { unknownDoors, unwrappedActions } from './doors'
import { exportedMethods } from './route-methods'

const registered = {
  pages: { '/users': 'users.see' },
  routes: { 'GET /api/health': 'anybody' },
  actions: { 'app/users/actions.ts#editUser': 'users.edit' },
}
const built = {
  pages: ['/users'],
  routes: ['GET /api/health'],
  actions: ['app/users/actions.ts#editUser'],
}

test('a build with the registered doors is fine', () => {
  expect(unknownDoors(built, registered)).toEqual([])
})

describe('goes red', () => {
  test.each([
    ['a page', { pages: ['/users', '/secret'] }, 'pages: /secret is not registered'],
    [
      'a method',
      { routes: ['GET /api/health', 'POST /api/health'] },
      'routes: POST /api/health is not registered',
    ],
    [
      'an action',
      { actions: ['app/users/actions.ts#editUser', 'app/users/actions.ts#forgotten'] },
      'actions: app/users/actions.ts#forgotten is not registered',
    ],
  ])('for %s that is not registered', (_, more, problem) => {
    expect(unknownDoors({ ...built, ...more }, registered)).toEqual([problem])
  })

  test('for a registered door that is gone', () => {
    expect(unknownDoors({ pages: [], routes: [], actions: [] }, registered)).toHaveLength(3)
  })

  test('for an action written inside a component, even a registered one', () => {
    const door = 'app/users/page.tsx#$$RSC_SERVER_ACTION_0'
    const known = { ...registered, actions: { ...registered.actions, [door]: 'users.edit' } }
    const problems = unknownDoors({ ...built, actions: [...built.actions, door] }, known)
    expect(problems).toContainEqual(expect.stringContaining('inside a component'))
  })
})

describe('an action', () => {
  const wrapped = "'use server'\nimport { action } from '@/app/door/action'\n"
  const problems = (source: string) => unwrappedActions(registered.actions, () => source)

  test('behind the wrapper is fine', () => {
    const source = `${wrapped}export const editUser = action({ permission: 'users.edit', schema }, async () => idle)`
    expect(problems(source)).toEqual([])
  })

  test.each([
    ['a bare function', `${wrapped}export async function editUser() {}`],
    ['a bare arrow', `${wrapped}export const editUser = async () => {}`],
    [
      'a wrapper of its own',
      "const action = (a: object) => a\nexport const editUser = action({ permission: 'users.edit' })",
    ],
    ['an alias of a bare function', `${wrapped}async function edit() {}\nexport { edit as editUser }`],
  ])('as %s is told', (_, source) => {
    expect(problems(source)).toEqual([expect.stringContaining('not made by a wrapper')])
  })

  test('with another permission than the registered one is told', () => {
    const source = `${wrapped}export const editUser = action({ permission: 'users.see', schema }, work)`
    expect(problems(source)).toEqual([expect.stringContaining('asks for users.see')])
  })
})

test.each([
  ['export async function GET() {}', ['GET']],
  ['export const POST = handler', ['POST']],
  ['export const { GET, POST } = handlers', ['GET', 'POST']],
  ["export { handler as DELETE } from './handler'", ['DELETE']],
  ["export const dynamic = 'force-dynamic'\nexport function PUT() {}", ['PUT']],
])('%s answers %s', (source, methods) => {
  expect(exportedMethods('route.ts', source)).toEqual(methods)
})

test('export * in a route is refused', () => {
  expect(() => exportedMethods('route.ts', "export * from './handler'")).toThrow('hides')
})

describe('a build', () => {
  let root: string

  function write(path: string, content: string) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'commonbook doors '))
    write('app/api/things/[id]/route.ts', 'export function GET() {}\nexport function POST() {}')
    write(
      '.next/app-path-routes-manifest.json',
      JSON.stringify({
        '/(portal)/users/[id]/page': '/users/[id]',
        '/_not-found/page': '/_not-found',
        '/_global-error/page': '/_global-error',
        '/api/things/[id]/route': '/api/things/[id]',
        '/icon.svg/route': '/icon.svg',
      }),
    )
    write(
      '.next/server/pages-manifest.json',
      JSON.stringify({ '/_error': 'pages/_error.js', '/old': 'pages/old.js' }),
    )
    write(
      '.next/server/server-reference-manifest.json',
      JSON.stringify({
        node: { '40ab': { workers: {}, filename: 'app/users/actions.ts', exportedName: 'editUser' } },
        edge: {},
        encryptionKey: 'x',
      }),
    )
  })

  afterEach(() => rmSync(root, { recursive: true }))

  test('is read with its pages, methods and actions', () => {
    expect(builtDoors(root)).toEqual({
      pages: ['/old', '/users/[id]'],
      routes: ['GET /api/things/[id]', 'GET /icon.svg', 'POST /api/things/[id]'],
      actions: ['app/users/actions.ts#editUser'],
    })
  })

  test('with manifests of another form is refused', () => {
    write('.next/server/server-reference-manifest.json', '{"actions":{}}')
    expect(() => builtDoors(root)).toThrow()
  })
})
