import type { DomainFacts } from '@/core/access/actor'
import { isVCard, type ExportFormat } from './formats'

/**
 * `acme.example-shared-contacts-2026-11-25.csv`, or `contacts` when they are not only those: the day is the domain's.
 * ASCII, as names of domains are.
 */
export function exportFileName(
  { name, timeZone }: Pick<DomainFacts, 'name' | 'timeZone'>,
  format: ExportFormat,
  now: Date,
  what: 'shared-contacts' | 'contacts' = 'shared-contacts',
): string {
  // Swedish writes days as ISO 8601 does.
  const day = new Intl.DateTimeFormat('sv', { timeZone }).format(now)
  return `${name}-${what}-${day}.${isVCard(format) ? 'vcf' : 'csv'}`
}
