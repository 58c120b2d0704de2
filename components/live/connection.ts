/** Which domain a page is of, and what it hears of it: where its sequence is, and that following is over. */
export type Hearing = {
  domainId: string
  seq: (seq: number) => void
  over: (why: 'signed-out' | 'changed') => void
}

const URL = '/api/events'
/** The server gives a sign of life every 25 seconds; a laptop that slept finds itself without one. */
const SILENCE_MS = 60_000
const OPEN_MS = 10_000
const POLL_MS = 30_000
const TRIES_BEFORE_POLLING = 3
const POLLS_BEFORE_A_TRY = 10
const LONGEST_PAUSE_MS = 30_000

/** A growing pause, never the same for all: after a restart everybody comes back. */
const pauseAfter = (failures: number) =>
  Math.min(LONGEST_PAUSE_MS, 500 * 2 ** failures) * (0.5 + Math.random() / 2)

/** What a poll answers: a domain, and where its sequence is; null when the answer was cut. */
async function readSequence(answer: Response): Promise<{ seq: number; domainId: string } | null> {
  return answer.json().catch(() => null) as Promise<{ seq: number; domainId: string } | null>
}

/**
 * Follows the domain as long as the page is on the screen and somebody has touched it within `idleMs`; coming back, it
 * hears where the domain is by then. Where streams are blocked it asks every half a minute. Returns what ends it.
 */
export function connect({ domainId, seq, over }: Hearing, idleMs: number): () => void {
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let polls = 0
  let etag = ''
  let isOver = false
  let lastTouch = Date.now()

  const rest = () => {
    clearTimeout(timer)
    source?.close()
    source = undefined
  }
  const after = (ms: number, next: () => void) => {
    clearTimeout(timer)
    timer = setTimeout(next, ms)
  }
  const isWatched = () => document.visibilityState === 'visible' && Date.now() - lastTouch < idleMs
  const end = (why: 'signed-out' | 'changed') => {
    isOver = true
    rest()
    over(why)
  }
  const lost = () => {
    const refused = source?.readyState === EventSource.CLOSED
    rest()
    failures += 1
    if (refused || failures >= TRIES_BEFORE_POLLING) void ask()
    else after(pauseAfter(failures), open)
  }
  const open = () => {
    rest()
    if (isOver || !isWatched()) return
    const own = (source = new EventSource(URL))
    after(OPEN_MS, lost)
    const alive = () => {
      failures = 0
      polls = 0
      after(SILENCE_MS, lost)
      if (!isWatched()) rest()
    }
    own.addEventListener('seq', (event: MessageEvent<string>) => {
      // The session works in another domain since.
      if (event.lastEventId !== domainId) return end('changed')
      seq(Number(event.data))
      alive()
    })
    own.addEventListener('beat', alive)
    own.addEventListener('end', (event: MessageEvent<string>) =>
      end(event.data === 'changed' ? 'changed' : 'signed-out'),
    )
    own.onerror = () => own === source && lost()
  }
  /** Asks without a stream: why it is refused, or, when only streams are blocked, what it would have told. */
  const ask = async () => {
    const answer = await fetch(`${URL}?poll`, { headers: { 'If-None-Match': etag } }).catch(() => undefined)
    const told = answer?.status === 200 ? await readSequence(answer) : null
    if (isOver || source || !isWatched()) return
    if (answer?.status === 401 || answer?.status === 403) return end('signed-out')
    if (!told && answer?.status !== 304) return after(pauseAfter(failures), open)
    if (told && told.domainId !== domainId) return end('changed')
    if (told) seq(told.seq)
    etag = answer?.headers.get('ETag') ?? ''
    polls += 1
    if (failures < TRIES_BEFORE_POLLING) after(pauseAfter(failures), open)
    else after(POLL_MS, polls % POLLS_BEFORE_A_TRY === 0 ? open : () => void ask())
  }
  const touched = () => {
    const slept = !isWatched()
    lastTouch = Date.now()
    if (slept) open()
  }
  const shown = () => {
    if (document.visibilityState === 'visible') {
      lastTouch = Date.now()
      open()
    } else rest()
  }

  document.addEventListener('visibilitychange', shown)
  for (const event of ['pointerdown', 'keydown'] as const) addEventListener(event, touched)
  addEventListener('online', open)
  open()
  return () => {
    isOver = true
    rest()
    document.removeEventListener('visibilitychange', shown)
    for (const event of ['pointerdown', 'keydown'] as const) removeEventListener(event, touched)
    removeEventListener('online', open)
  }
}
