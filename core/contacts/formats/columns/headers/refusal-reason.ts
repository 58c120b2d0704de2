import type { HeaderTable } from './header-table'
import { headerKey } from './header-key'

/** What heads the column of reasons in a CSV of refused rows, by language. */
export const REASON_HEADERS = {
  en: 'Reason (Commonbook)',
  es: 'Motivo (Commonbook)',
  fr: 'Raison (Commonbook)',
} as const

const keys: ReadonlySet<string> = new Set(Object.values(REASON_HEADERS).map(headerKey))

/** Refused rows are put right and imported again: what we said of them is none of their cells. */
export const refusalReason: HeaderTable = Object.fromEntries(
  Object.values(REASON_HEADERS).map((header) => [header, { kind: 'ignore' }] as const),
)

/** Whether a header is that of our reasons. */
export function isReasonHeader(header: string): boolean {
  return keys.has(headerKey(header))
}
