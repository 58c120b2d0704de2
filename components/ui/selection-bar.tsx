import type { ReactNode } from 'react'

/**
 * What can be done with the checked rows; stands at the foot of the screen while a row of its form is checked.
 * The form needs the class `group/selection`. Works without JavaScript.
 */
export function SelectionBar({ children }: { children: ReactNode }) {
  return (
    <div className="sticky bottom-3 z-20 mt-3 hidden w-fit max-w-full flex-wrap items-center gap-2 rounded-lg border bg-raised p-2 shadow-raised group-has-[tbody_input:checked]/selection:flex">
      {children}
    </div>
  )
}
