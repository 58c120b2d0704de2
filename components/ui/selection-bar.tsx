import type { ReactNode } from 'react'

/**
 * What can be done with the checked rows; stands at the foot of the screen while a row of its form is checked, or,
 * with `above`, over the table from the start, where it covers nothing.
 * The form needs the class `group/selection`. Works without JavaScript.
 */
export function SelectionBar({ above = false, children }: { above?: boolean; children: ReactNode }) {
  const place = above ? 'top-(--shell-header) mb-3' : 'bottom-3 mt-3 sm:bottom-10'
  return (
    <div
      data-foot-bar={above ? undefined : true}
      className={`sticky z-20 hidden w-fit max-w-full flex-wrap items-center gap-2 rounded-lg border bg-raised p-2 shadow-raised group-has-[tbody_input:checked]/selection:flex ${place}`}
    >
      {children}
    </div>
  )
}
