import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** Whether the page's scripts run: what the server renders is for a page without them. */
export const useScripted = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
