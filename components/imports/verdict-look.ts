import type { IconName } from '@/components/ui/icon-name'
import type { Verdict } from '@/core/imports/import'

type Look = { icon: IconName; tone: 'neutral' | 'accent' | 'success' | 'warning' | 'danger'; ink: string }

/** How each verdict looks, in the order of the filter. */
export const verdictLooks: Record<Verdict, Look> = {
  add: { icon: 'circle-plus', tone: 'success', ink: 'text-success-text' },
  update: { icon: 'pencil', tone: 'accent', ink: 'text-accent-text' },
  same: { icon: 'equal', tone: 'neutral', ink: 'text-muted' },
  duplicate: { icon: 'copy', tone: 'warning', ink: 'text-warning-text' },
  attention: { icon: 'triangle-exclamation-point', tone: 'warning', ink: 'text-warning-text' },
  refused: { icon: 'ban', tone: 'danger', ink: 'text-danger-text' },
}
