/** Who is on the way for longer has been answered by something else, or never will be. */
const LONGEST_MS = 15_000

let giveUp: ReturnType<typeof setTimeout> | undefined

const addressOf = ({ origin, pathname, search }: URL | Location) => origin + pathname + search

/** Marks the page as left for another address; globals.css shows it when that takes a while. */
export function leaveFor(url: string): void {
  if (addressOf(new URL(url, location.href)) === addressOf(location)) return
  document.documentElement.dataset.underWay = ''
  clearTimeout(giveUp)
  giveUp = setTimeout(arrive, LONGEST_MS)
}

/** Takes the mark away: the page is there. */
export function arrive(): void {
  clearTimeout(giveUp)
  delete document.documentElement.dataset.underWay
}
