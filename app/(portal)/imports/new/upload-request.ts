/** Why an upload stopped, in words for the person; `again` when going on later can help. */
export class UploadError extends Error {
  override name = 'UploadError'
  constructor(
    message: string,
    readonly again: boolean,
  ) {
    super(message)
  }
}

/** Seconds before each further try. */
const PAUSES = [1, 2, 4, 8, 15]

type Pause = (seconds: number, signal: AbortSignal) => Promise<void>

export type Tries = {
  signal: AbortSignal
  /** Told before a pause, in seconds, and with null when a try succeeds. */
  onPause: (seconds: number | null) => void
  pause?: Pause
}

/**
 * Sends a request of an upload, and again with growing pauses while the network or the server is away.
 * @throws UploadError with the server's own words when it refuses, and with '' when it stays away
 */
export async function uploadRequest(url: string, init: RequestInit, tries: Tries): Promise<Response> {
  const { signal, onPause, pause = wait } = tries
  for (let attempt = 0; ; attempt++) {
    const answer = await tryOnce(url, { ...init, signal })
    if (answer?.ok) {
      onPause(null)
      return answer
    }
    const isPassing = !answer || answer.status >= 500 || answer.status === 429
    if (answer && !isPassing) throw new UploadError(await wordsOf(answer), answer.status === 401)
    const seconds = PAUSES[attempt]
    if (seconds === undefined) throw new UploadError('', true)
    onPause(seconds)
    await pause(seconds, signal)
  }
}

async function tryOnce(url: string, init: RequestInit): Promise<Response | null> {
  try {
    return await fetch(url, init)
  } catch (error) {
    // Fetch Standard, 5.4: a network error is a TypeError, and nothing more is told.
    if (error instanceof TypeError) return null
    throw error
  }
}

async function wordsOf(answer: Response): Promise<string> {
  const text = await answer.text()
  try {
    const { message } = JSON.parse(text) as { message?: unknown }
    return typeof message === 'string' ? message : ''
  } catch {
    return ''
  }
}

const wait: Pause = (seconds, signal) =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, seconds * 1000)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason as Error)
    })
  })
