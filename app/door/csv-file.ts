import { Readable } from 'node:stream'

/** An answer that a browser saves as a CSV file. */
export function csvFile(name: string, text: string | Readable): Response {
  const body = typeof text === 'string' ? text : (Readable.toWeb(text) as ReadableStream<string>)
  return new Response(typeof body === 'string' ? body : body.pipeThrough(new TextEncoderStream()), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  })
}
