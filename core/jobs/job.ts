import { z } from 'zod'
import { books } from '@/core/contacts/find-candidates'

/** What a job does to contacts, step by step. */
export type StepKind = 'delete-contacts' | 'tag-contacts' | 'restore-contacts'

/** What a job does with an import, as a whole. */
export type ImportJobKind = 'rehearse-import' | 'run-import'

/** What a job does. */
export type JobKind = StepKind | ImportJobKind

/** Whether a job is about an import. */
export function isImportJob(kind: JobKind): kind is ImportJobKind {
  return kind === 'rehearse-import' || kind === 'run-import'
}

/** What a job is to do, and how far it is. */
export const jobParams = z.object({
  /** The batch its writes belong to, or the one it undoes. */
  batchId: z.uuid(),
  search: z.string().optional(),
  /** The book that is changed; before there were personal ones, Shared Contacts. */
  book: z.enum(books).default('shared'),
  /** The actor's star, or the shared number, that narrows the list. */
  favorite: z.boolean().optional(),
  numberId: z.string().optional(),
  /** The tag that narrows the list. */
  tag: z.string().optional(),
  /** The tag that is put on or taken off. */
  tagging: z.object({ tag: z.string(), remove: z.boolean() }).optional(),
  /** Undo also what somebody wrote to since. */
  force: z.boolean().optional(),
  /** The import it is about. */
  importId: z.uuid().optional(),
  /** The contact after which the next step begins; null at the start. */
  last: z.string().nullable().default(null),
  /** Of those it went through: left alone because somebody wrote to them since. */
  kept: z.number().default(0),
  /** Those that the actor may not change. */
  refused: z.number().default(0),
  /** Those that were that way already. */
  same: z.number().default(0),
  /** Shared Contacts among those it changed: of them the activity tells. */
  shared: z.number().default(0),
})

/** The parameters of a job as they are stored. */
export type JobParams = z.output<typeof jobParams>
