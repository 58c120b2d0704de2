import type { PossibleDuplicate } from '@/core/contacts/duplicates'
import type { PhoneWarning } from '@/core/contacts/phone'

/** A contact that has one of the typed numbers or addresses already. */
export type Duplicate = Pick<PossibleDuplicate, 'id' | 'name' | 'company' | 'value'>

/** What is told about what was typed, without refusing it: warnings by field name, and likely duplicates. */
export type Hints = { warnings: Record<string, PhoneWarning | undefined>; duplicates: Duplicate[] }

/** Looks at a form's phones and e-mails; null when that is not possible now. */
export type AskHints = (form: FormData) => Promise<Hints | null>
