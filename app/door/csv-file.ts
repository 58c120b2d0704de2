import { streamed } from './streamed'

/** An answer that a browser saves as a CSV file. */
export function csvFile(name: string, text: string | AsyncIterable<string>): Response {
  return new Response(typeof text === 'string' ? text : streamed(text), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  })
}
