import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/**
 * HTTP methods that a route file exports, however it writes them.
 * @throws Error for `export *`, which hides them
 */
export function exportedMethods(path: string, source: string): string[] {
  const entries = parseSync(path, source).module.staticExports.flatMap((statement) => statement.entries)
  if (entries.some((entry) => entry.moduleRequest !== null && entry.exportName.kind === 'None')) {
    throw new Error(`${path}: “export *” hides which methods the route answers; name them`)
  }
  return entries.map((entry) => entry.exportName.name ?? '').filter((name) => METHODS.has(name))
}

/**
 * Methods of a route of the build, by its entry in Next's manifest (`/api/health/route`). Files such as
 * `icon.svg` and `manifest.ts`, which Next turns into routes, answer GET.
 */
export function routeMethods(root: string, entry: string): string[] {
  const path = ['ts', 'tsx']
    .map((ending) => join('app', `${entry}.${ending}`))
    .find((file) => existsSync(join(root, file)))
  return path === undefined ? ['GET'] : exportedMethods(path, readFileSync(join(root, path), 'utf8'))
}
