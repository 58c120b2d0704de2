import type { Listener } from '@/core/sessions/follow'

const BEAT_MS = 25_000
const encoder = new TextEncoder()

/** One event as Server-Sent Events write it (HTML Standard, 9.2.5). */
function frame(event: string, data: string, id?: string): Uint8Array {
  return encoder.encode(`event: ${event}\n${id === undefined ? '' : `id: ${id}\n`}data: ${data}\n\n`)
}

/**
 * The body of an event stream: `seq` with the domain's sequence (its id is the domain's), `end` with the reason, and a
 * `beat` every 25 seconds that tells both ends that the other is there. What a slow reader has not taken is not queued
 * up: of sequences the last one counts. `begin` gets where to tell, and gives what is done when the reader is gone.
 */
export async function eventStream(
  domainId: string,
  begin: (listener: Listener) => Promise<() => void>,
): Promise<ReadableStream<Uint8Array>> {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined
  let seq: number | undefined
  let ending: string | undefined
  let beats = false
  let leave = () => {}
  const beat = setInterval(() => {
    beats = true
    flush()
  }, BEAT_MS)
  const close = () => {
    clearInterval(beat)
    leave()
    controller = undefined
  }
  const flush = () => {
    if (ending !== undefined) {
      if (ending !== 'gone') controller?.enqueue(frame('end', ending))
      controller?.close()
      return close()
    }
    if (!controller || (controller.desiredSize ?? 0) <= 0) return
    if (seq !== undefined) controller.enqueue(frame('seq', String(seq), domainId))
    else if (beats) controller.enqueue(frame('beat', '-'))
    seq = undefined
    beats = false
  }
  const body = new ReadableStream<Uint8Array>({
    start: (started) => void (controller = started),
    pull: flush,
    cancel: close,
  })
  try {
    leave = await begin({
      tell: (now) => {
        seq = now
        flush()
      },
      end: (why) => {
        ending = why
        flush()
      },
    })
  } catch (error) {
    close()
    throw error
  }
  return body
}
