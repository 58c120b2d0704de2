/**
 * What a one-time link is for: accepting an invitation, or a new password given out by an Office Manager (`reset`)
 * or mailed to the person's own mailbox (`recovery`).
 */
export type LinkKind = 'invite' | 'reset' | 'recovery'

/** Hours a link stays good. A recovery is used at once by the one who asked for it. */
export const linkHours: Record<LinkKind, number> = { invite: 72, reset: 72, recovery: 2 }
