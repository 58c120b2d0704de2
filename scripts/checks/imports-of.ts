import { parseSync } from 'vite'

/** One module named by an import, an `export … from`, `import()`, `import('…')` in a type, or `require()`. */
export type Import = {
  /** The specifier as written; undefined when it is computed. */
  specifier: string | undefined
  /** Erased at run time. */
  typeOnly: boolean
  reexport: boolean
}

type Node = { type: string; [field: string]: unknown }

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

function text(value: unknown): string | undefined {
  if (!isNode(value)) return undefined
  if (value.type === 'TSLiteralType') return text(value.literal)
  return value.type === 'Literal' && typeof value.value === 'string' ? value.value : undefined
}

function onlyTypes(node: Node, kind: 'importKind' | 'exportKind'): boolean {
  if (node[kind] === 'type') return true
  const names = Array.isArray(node.specifiers) ? node.specifiers.filter(isNode) : []
  return names.length > 0 && names.every((name) => name[kind] === 'type')
}

function importOf(node: Node): Import | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
      return { specifier: text(node.source), typeOnly: onlyTypes(node, 'importKind'), reexport: false }
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      if (!isNode(node.source)) return undefined
      return { specifier: text(node.source), typeOnly: onlyTypes(node, 'exportKind'), reexport: true }
    case 'ImportExpression':
      return { specifier: text(node.source), typeOnly: false, reexport: false }
    case 'TSImportType':
      return { specifier: text(node.source ?? node.argument), typeOnly: true, reexport: false }
    case 'TSExternalModuleReference':
      return { specifier: text(node.expression), typeOnly: false, reexport: false }
    case 'CallExpression': {
      const callee = node.callee
      if (!isNode(callee) || callee.type !== 'Identifier' || callee.name !== 'require') return undefined
      return {
        specifier: Array.isArray(node.arguments) ? text(node.arguments[0]) : undefined,
        typeOnly: false,
        reexport: false,
      }
    }
    default:
      return undefined
  }
}

function collect(value: unknown, found: Import[]): void {
  if (Array.isArray(value)) return value.forEach((item) => collect(item, found))
  if (!isNode(value)) return
  const own = importOf(value)
  if (own) found.push(own)
  Object.values(value).forEach((child) => collect(child, found))
}

/**
 * Every module a file names, wherever in the file.
 * @throws Error naming the file when it does not parse
 */
export function importsOf(path: string, source: string): Import[] {
  const { program, errors } = parseSync(path, source)
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`)
  const found: Import[] = []
  collect(program.body, found)
  return found
}
