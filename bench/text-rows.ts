import type { TextRow } from './bare-next/app/rows/rows-in-memory'

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }

function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/&([#\w]+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
}

/**
 * The rows of a list of contacts in the portal's HTML, as text.
 * @throws RangeError unless there are 50
 */
export function textRows(html: string): TextRow[] {
  const rows = [...html.matchAll(/<tr role="row">(.*?)<\/tr>/gs)].flatMap(([, row = '']) => {
    const cells = [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) => textOf(cell).trim())
    const id = /name="id" value="([^"]+)"/.exec(row)?.[1]
    return id ? [{ id, name: cells[1] ?? '', cells: cells.slice(2, -1) }] : []
  })
  if (rows.length !== 50) throw new RangeError(`${rows.length} rows instead of 50`)
  return rows
}
