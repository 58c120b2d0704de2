import { leaveFor } from '@/components/shell/under-way'

/** Called by Next in the browser when a link or a search is followed, before its answer is asked for. */
export function onRouterTransitionStart(url: string): void {
  leaveFor(url)
}
