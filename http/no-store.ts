import type { ServerResponse } from 'node:http'

/**
 * Sees to it that a response is stored nowhere, whatever the handler says; called before the handler. The files of
 * a build, which are named by their content and hold no data, stay as Next sends them.
 */
export function forbidStoring(response: ServerResponse, path: string): void {
  if (path.startsWith('/_next/static/')) return
  const writeHead = response.writeHead.bind(response)
  // Node calls writeHead for implicit headers too, so this is the one place that every response passes.
  Object.assign(response, {
    writeHead: (...args: Parameters<typeof writeHead>) => {
      response.setHeader('Cache-Control', 'no-store')
      return writeHead(...args)
    },
  })
}
