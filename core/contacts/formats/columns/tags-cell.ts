import type { TagSeparator } from './column-target'

/** Tags in one cell of Commonbook's own CSV: joined by `; `, with `\` before a `;` or `\` of a tag. */
export function joinTags(tags: readonly string[]): string {
  return tags.map((tag) => tag.replaceAll(/[\\;]/g, String.raw`\$&`)).join('; ')
}

function splitOwn(cell: string): string[] {
  return (cell.match(/(?:\\[^]|[^\\;]|\\$)+/g) ?? []).map((tag) => tag.trim().replaceAll(/\\([^])/g, '$1'))
}

// What Google puts on every contact: its own groups, not the person's.
const SYSTEM = /^\* ?(?:my ?contacts|mis contactos|mes contacts|meine kontakte|starred)$/i
// As its CSV for Outlook has the first.
const SYSTEM_BARE = 'myContacts'

function isSystem(tag: string): boolean {
  return tag === SYSTEM_BARE || SYSTEM.test(tag)
}

// Mailchimp's: `"Board","Donor"`.
const QUOTED = /^"[^"]*"(?:,\s*"[^"]*")*$/

/** The tags of a cell, and those of Google's own groups in it (`* myContacts`, `* starred`), which are none. */
export function splitTags(cell: string, separator: TagSeparator): { tags: string[]; groups: string[] } {
  if (separator === 'own') return { tags: splitOwn(cell).filter((tag) => tag !== ''), groups: [] }
  const all = splitForeign(cell, separator).filter((tag) => tag !== '')
  return {
    tags: all.filter((tag) => !isSystem(tag)).map((tag) => tag.replace(/^\* /, '')),
    groups: all.filter(isSystem),
  }
}

function splitForeign(cell: string, separator: TagSeparator): string[] {
  if (QUOTED.test(cell)) return (cell.match(/[^"]+(?="(?:,|$))/g) ?? []).map((tag) => tag.trim())
  const by = cell.includes(':::') ? ':::' : cell.includes(';') ? ';' : separator === 'any' ? ',' : ':::'
  return cell.split(by === ':::' ? by : new RegExp(`[${by}\r\n]`)).map((tag) => tag.trim())
}
