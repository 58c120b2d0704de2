import { z } from 'zod'
import { isId } from '@/core/access/id'
import { requiredText, textInput } from '@/core/text-input'

/** A shared number as it is typed. Problems are keys of the messages `Errors`. */
export const numberInput = z.object({
  number: requiredText(60),
  label: requiredText(100),
  siteId: textInput(36).refine((id) => id === '' || isId(id), { error: 'invalid-value' }),
})
export type NumberInput = z.output<typeof numberInput>

/** A phone number of the domain that several people answer. */
export type SharedNumber = {
  id: string
  /** `+14155550199` */
  e164: string
  label: string
  siteId: string | null
  /** The site's name. */
  site: string | null
  version: number
  /** How many are assigned to it, and whether the actor is. */
  members: number
  mine: boolean
}
