import { z } from 'zod'

/** The channel on which the servers of one database tell each other that something changed. */
export const CHANNEL = 'commonbook_live'

/** The most contacts a notice names; of more it says only that there were some. */
export const MOST_IDS = 50

const notice = z.union([
  z.object({
    domain: z.uuid(),
    seq: z.number(),
    ids: z.array(z.uuid()).optional(),
    only: z.array(z.uuid()).optional(),
  }),
  z.object({ check: z.array(z.uuid()) }),
])

/**
 * What one server tells the others. A change: the domain, its sequence after it, and which contacts (left out when
 * they are many, or when it is not about contacts), and for which users alone it is, when it is not for everybody. Or a
 * check: sessions, users or domains whose access may have changed.
 */
export type Notice = z.output<typeof notice>

/** Reads a notice; null for what is none, which any role that may connect can send. */
export function readNotice(payload: string): Notice | null {
  try {
    return notice.parse(JSON.parse(payload))
  } catch {
    return null
  }
}
