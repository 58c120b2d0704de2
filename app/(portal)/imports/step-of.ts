import type { Import } from '@/core/imports/get'

/**
 * The step whose page an import is at; null when it has none but its own: while something runs, when it failed, and
 * when a file without columns to choose was stopped before it was read to its end.
 */
export function stepOf({
  status,
  reading,
}: Pick<Import, 'status'> & { reading: Pick<Import['reading'], 'kind'> }):
  'columns' | 'rehearsal' | 'report' | null {
  if (status === 'columns') return reading.kind === 'table' ? 'columns' : null
  if (status === 'rehearsed') return 'rehearsal'
  return status === 'imported' || status === 'undone' ? 'report' : null
}
