import { z } from 'zod'

/** What a job does to contacts. */
export type JobKind = 'delete-contacts' | 'tag-contacts' | 'restore-contacts'

/** What a job is to do, and how far it is. */
export const jobParams = z.object({
  /** The batch its writes belong to, or the one it undoes. */
  batchId: z.uuid(),
  search: z.string().optional(),
  /** The tag that narrows the list. */
  tag: z.string().optional(),
  /** The tag that is put on or taken off. */
  tagging: z.object({ tag: z.string(), remove: z.boolean() }).optional(),
  /** The contact after which the next step begins; null at the start. */
  last: z.string().nullable().default(null),
  /** Contacts that were not undone because somebody wrote to them since. */
  kept: z.number().default(0),
})

/** The parameters of a job as they are stored. */
export type JobParams = z.output<typeof jobParams>
