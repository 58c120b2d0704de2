const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#039': "'" }
const ENTITY = new RegExp(`&(${Object.keys(ENTITIES).join('|')});`, 'g')

/** A text in which a program wrote signs as HTML has them (`O&#39;Brien`, as Yahoo does). */
export function withoutEntities(text: string): string {
  return text.replaceAll(ENTITY, (entity, name: string) => ENTITIES[name] ?? entity)
}
