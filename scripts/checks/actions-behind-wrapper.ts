import { parseSync } from 'vite'

type Wrapped = { permission: string | undefined }

/**
 * The actions of a `'use server'` file that are made by calling a function imported from `@/app/door/…`, with the
 * permission they are given when it is written as a text.
 */
export function wrappedActions(path: string, source: string): Map<string, Wrapped> {
  const { program } = parseSync(path, source)
  const wrappers = new Set<string>()
  const found = new Map<string, Wrapped>()
  for (const statement of program.body) {
    if (statement.type === 'ImportDeclaration' && /^@\/app\/door\//.test(statement.source.value)) {
      statement.specifiers.forEach((specifier) => wrappers.add(specifier.local.name))
    }
    if (statement.type !== 'ExportNamedDeclaration' || statement.declaration?.type !== 'VariableDeclaration')
      continue
    for (const { id, init } of statement.declaration.declarations) {
      if (id.type !== 'Identifier' || init?.type !== 'CallExpression') continue
      if (init.callee.type !== 'Identifier' || !wrappers.has(init.callee.name)) continue
      found.set(id.name, { permission: permissionIn(init.arguments[0]) })
    }
  }
  return found
}

type Argument = { type: string; properties?: unknown[] }

function permissionIn(argument: Argument | undefined): string | undefined {
  for (const property of argument?.properties ?? []) {
    const { key, value } = property as { key?: { name?: string }; value?: { type?: string; value?: unknown } }
    if (key?.name === 'permission' && value?.type === 'Literal') return String(value.value)
  }
  return undefined
}
