import { setTimeout as pause } from 'node:timers/promises'
import { knock } from '@/e2e/fixtures/knock'
import type { Bringer } from './brought-file'
import { time } from './timing'

const LIST = '/users/shared-contacts'
const BETWEEN_LOOKS_MS = 100

type Looks = { stop: () => Promise<number[]> }

/** Somebody looks at the list of shared contacts again and again; `stop` gives how many milliseconds each time took. */
export function looking({ url, cookie }: Pick<Bringer, 'url' | 'cookie'>): Looks {
  const times: number[] = []
  let goesOn = true
  const looks = (async () => {
    while (goesOn) {
      times.push(await time(async () => (await knock(url + LIST, cookie)).text()))
      await pause(BETWEEN_LOOKS_MS)
    }
  })()
  return {
    stop: async () => {
      goesOn = false
      await looks
      return times
    },
  }
}
