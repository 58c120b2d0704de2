import { z } from 'zod'
import { isId } from '@/core/access/id'
import { atLeast, scopes, type Scope } from '@/core/access/scope'
import { textInput } from '@/core/text-input'

/** What a user is at the moment: `invited` until they have accepted and have a password. */
export const userStatuses = ['active', 'invited', 'deactivated'] as const
export type UserStatus = (typeof userStatuses)[number]

const EMAIL = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+\.[^\s@<>()[\]\\,;:".]{2,}$/u

/** An e-mail address as identities have it: lower case. `invalid-email` when it is none, '' when absent. */
export const emailInput = textInput(254)
  .transform((email) => email.toLowerCase())
  .refine((email) => email === '' || EMAIL.test(email), { error: 'invalid-email' })

const idInput = z
  .string({ error: 'invalid-value' })
  .nullish()
  .transform((id) => id || null)
  .refine((id) => id === null || isId(id), { error: 'invalid-value' })

/** What a person enters of a user. Problems are keys of the messages `Errors`. */
export const userInput = z
  .object({
    firstName: textInput(100),
    lastName: textInput(100),
    email: emailInput,
    extension: textInput(20).refine((text) => /^[\d*#]*$/.test(text), { error: 'invalid-extension' }),
    departmentId: idInput,
    siteId: idInput,
    scope: z.enum(scopes, { error: 'invalid-value' }),
    /** Shown to coworkers. A form's checkbox: present when checked. */
    listed: z.preprocess((value) => value === true || value === 'on' || value === 'true', z.boolean()),
  })
  .superRefine((user, context) => {
    const problem = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message })
    if (!user.firstName && !user.lastName) problem('lastName', 'name-required')
    if (!user.email && canSignIn(user.scope)) problem('email', 'email-required')
  })
export type UserInput = z.output<typeof userInput>

/** Whether users of this scope sign in at all. */
export function canSignIn(scope: Scope): boolean {
  return atLeast(scope, 'simple-user')
}
