import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { routeMethods } from './route-methods'

/** What a production build serves, named as in app/doors.ts. */
export type BuiltDoors = {
  /** Routes of pages: `/users/[id]`. */
  pages: string[]
  /** `GET /api/health`. */
  routes: string[]
  /** `app/sign-in/actions.ts#signIn`. */
  actions: string[]
}

// .next/app-path-routes-manifest.json: '/(portal)/users/page' → '/users'
const appRoutes = z.record(z.string(), z.string())
// .next/server/pages-manifest.json: '/_error' → 'pages/_error.js'
const pagesRoutes = z.record(z.string(), z.string())
// .next/server/server-reference-manifest.json: action id → where it is defined
const action = z.object({ filename: z.string(), exportedName: z.string() })
const actionManifest = z.object({ node: z.record(z.string(), action), edge: z.record(z.string(), action) })

/** Next's own pages, which show no data. */
const FRAMEWORK = new Set(['/_not-found', '/_global-error', '/_error', '/_app', '/_document', '/404', '/500'])

function read<Schema extends z.ZodType>(schema: Schema, path: string): z.output<Schema> {
  return schema.parse(JSON.parse(readFileSync(path, 'utf8')))
}

/**
 * Reads the doors of a build from Next's manifests; methods of route handlers come from their sources.
 * @throws ZodError when Next's manifests have another form than this version's
 */
export function builtDoors(root: string): BuiltDoors {
  const build = join(root, '.next')
  const app = Object.entries(read(appRoutes, join(build, 'app-path-routes-manifest.json')))
  const old = Object.keys(read(pagesRoutes, join(build, 'server', 'pages-manifest.json')))
  const { node, edge } = read(actionManifest, join(build, 'server', 'server-reference-manifest.json'))
  const pages = app.filter(([entry]) => entry.endsWith('/page')).map(([, route]) => route)
  const routes = app
    .filter(([entry]) => entry.endsWith('/route'))
    .flatMap(([entry, route]) => routeMethods(root, entry).map((method) => `${method} ${route}`))
  const actions = [...Object.values(node), ...Object.values(edge)]
  return {
    pages: [...new Set([...pages, ...old])].filter((route) => !FRAMEWORK.has(route)).sort(),
    routes: [...new Set(routes)].sort(),
    actions: [...new Set(actions.map((found) => `${found.filename}#${found.exportedName}`))].sort(),
  }
}
