/**
 * Where a link that calls opens: a page that dials beside this one, so that nobody loses the list they call from. Other
 * links (`tel:`, `sip:`) wake a program and leave the page alone.
 */
export function callTarget(href: string | undefined): { target?: '_blank'; rel?: string } {
  return href?.startsWith('https:') ? { target: '_blank', rel: 'noopener noreferrer' } : {}
}
