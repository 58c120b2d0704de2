import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { performance } from 'node:perf_hooks'

/** One browser's stream, as far as it has heard. */
type Client = { response?: IncomingMessage; seq: number }

/** Many streams of one process, and when the last of them has heard of a change. */
export class Clients {
  private readonly clients: Client[] = []
  private wanted = Number.MAX_SAFE_INTEGER
  private behind = 0
  private reached: (at: number) => void = () => {}

  private isClosing = false
  /** How often a server closed a stream, which was then opened again, as browsers do. */
  reopened = 0

  /**
   * Opens a stream and waits for its first event.
   * @throws Error when it is refused
   */
  async open(url: string, cookie: string): Promise<void> {
    const client: Client = { seq: -1 }
    this.clients.push(client)
    await this.connect(client, url, cookie)
  }

  private async connect(client: Client, url: string, cookie: string): Promise<void> {
    const [response] = (await once(get(url, { headers: { cookie }, agent: false }), 'response')) as [
      IncomingMessage,
    ]
    if (response.statusCode !== 200) throw new Error(`A stream is refused: ${response.statusCode}`)
    client.response = response
    response.once('close', () => {
      if (this.isClosing) return
      this.reopened += 1
      void this.connect(client, url, cookie)
    })
    await new Promise<void>((begun) => {
      response.setEncoding('utf8').on('data', (text: string) => {
        const data = [...text.matchAll(/event: seq\nid: \S+\ndata: (\d+)/g)].at(-1)?.[1]
        if (data !== undefined) this.heard(client, Number(data))
        begun()
      })
    })
  }

  private heard(client: Client, seq: number): void {
    const wasBehind = client.seq < this.wanted
    client.seq = seq
    if (!wasBehind || seq < this.wanted) return
    this.behind -= 1
    if (this.behind === 0) this.reached(performance.now())
  }

  /** When the last stream has heard of a sequence; how many have not when the limit is over. */
  async all(seq: number, limitMs: number): Promise<{ at: number; missing: number }> {
    this.wanted = seq
    this.behind = this.clients.filter((client) => client.seq < seq).length
    if (this.behind === 0) return { at: performance.now(), missing: 0 }
    return new Promise((resolve) => {
      const limit = setTimeout(() => resolve({ at: performance.now(), missing: this.behind }), limitMs)
      this.reached = (at) => {
        clearTimeout(limit)
        resolve({ at, missing: 0 })
      }
    })
  }

  /** Ends all of them. */
  close(): void {
    this.isClosing = true
    for (const { response } of this.clients) response?.destroy()
  }
}
