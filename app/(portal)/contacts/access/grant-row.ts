import type { AccessSummary, GrantedShare } from '@/core/contacts/access-summary'

/** What a row of the form says of somebody: may edit, may view, nothing; or as it is, where contacts differ. */
export const levels = ['edit', 'view', 'none', 'keep'] as const
export type Level = (typeof levels)[number]

/** Somebody, or a number, in the form. `had` says on how many of the contacts, and on how many to edit: `3/1`. */
export type GrantRow = {
  who: string
  name: string
  level: Level
  had: string
  /** Whether somebody else changed it while the form was open. */
  changed?: boolean
}

/** For whom the contacts are to be: `adjust` adds and removes only. */
export const choices = ['workspace', 'members', 'adjust', 'private'] as const
export type Choice = (typeof choices)[number]

/** A member or a number as a form's value. */
export function whoOf(kind: 'member' | 'number', id: string): string {
  return `${kind}:${id}`
}

/** A row for somebody who is added. */
export function newRow(kind: 'member' | 'number', id: string, name: string): GrantRow {
  return { who: whoOf(kind, id), name, level: 'edit', had: '0/0' }
}

/** What somebody has on all of `of` contacts; `keep` where it differs. */
export function levelOf({ count, editing }: Pick<GrantedShare, 'count' | 'editing'>, of: number): Level {
  if (count < of || (editing !== 0 && editing !== count)) return 'keep'
  return editing === count ? 'edit' : 'view'
}

/** What the form shows at first: who has the contacts, and what they have in common. */
export function asItIs(summary: AccessSummary): { choice: Choice; rows: GrantRow[] } {
  const { changeable, workspace, grants } = summary
  const rows = grants.map((share): GrantRow => ({
    who: whoOf(share.kind, share.id),
    name: share.name,
    level: levelOf(share, changeable),
    had: `${share.count}/${share.editing}`,
  }))
  if (workspace === changeable) return { choice: 'workspace', rows }
  if (summary.private === changeable) return { choice: 'private', rows }
  return {
    choice: rows.length > 0 && rows.every(({ level }) => level !== 'keep') ? 'members' : 'adjust',
    rows,
  }
}
