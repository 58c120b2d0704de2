import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { uploadFile, type Progress } from './upload-file'

const SIX = new File(['abcdef'], 'six.csv')
// printf abcdef | sha256sum
const HASH = 'bef57ec7f53a6d40beb640a780a639c83bc29ac8a9816f1fc6c5c6dcd93c4721'

type Answer = { status: number; body?: string } | 'cut'

let server: Server
let asked: string[]
let answers: (line: string) => Answer

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const piece of request) text += String(piece)
  return text
}

beforeEach(async () => {
  asked = []
  answers = (line) =>
    line.startsWith('POST /imports/upload')
      ? { status: 200, body: '{"id":"7","partsHere":[]}' }
      : { status: 204 }
  server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const line = `${request.method} ${request.url} ${body}`
      asked.push(line)
      const answer = answers(line)
      if (answer === 'cut') return request.socket.destroy()
      return response.writeHead(answer.status).end(answer.body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const real = globalThis.fetch
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => real(`http://127.0.0.1:${port}${path}`, init))
})

afterEach(() => {
  vi.unstubAllGlobals()
  server.closeAllConnections()
  server.close()
})

function upload(file: File) {
  const pauses: (number | null)[] = []
  const progress: Progress[] = []
  const id = uploadFile(file, {
    target: 'personal',
    renderedFor: 'domain',
    partSize: 4,
    signal: new AbortController().signal,
    onPause: (seconds) => pauses.push(seconds),
    onProgress: (one) => progress.push(one),
    pause: async () => {},
  })
  return { id, pauses, progress }
}

describe('an upload', () => {
  it('names the file with its length and hash, brings its parts in order, and ends', async () => {
    const { id, progress } = upload(SIX)
    expect(await id).toBe('7')
    expect(asked).toEqual([
      `POST /imports/upload {"fileName":"six.csv","fileSize":6,"fileHash":"${HASH}","renderedFor":"domain","target":"personal"}`,
      'PUT /imports/7/parts/0 abcd',
      'PUT /imports/7/parts/1 ef',
      'POST /imports/7/finish ',
    ])
    expect(progress).toEqual([
      { sent: 4, total: 6 },
      { sent: 6, total: 6 },
    ])
  })

  it('goes on with the parts that are missing', async () => {
    const usual = answers
    answers = (line) =>
      line.includes('/upload') ? { status: 200, body: '{"id":"7","partsHere":[0]}' } : usual(line)
    await upload(SIX).id
    expect(asked.filter((line) => line.startsWith('PUT'))).toEqual(['PUT /imports/7/parts/1 ef'])
  })

  it('sends a part again when the connection breaks or the server is away, and does not start over', async () => {
    const usual = answers
    const failures: Answer[] = ['cut', { status: 503 }]
    answers = (line) => (line.includes('/parts/1') ? (failures.shift() ?? usual(line)) : usual(line))
    const { id, pauses } = upload(SIX)
    await id
    expect(asked.filter((line) => line.startsWith('PUT'))).toEqual([
      'PUT /imports/7/parts/0 abcd',
      'PUT /imports/7/parts/1 ef',
      'PUT /imports/7/parts/1 ef',
      'PUT /imports/7/parts/1 ef',
    ])
    expect(pauses.filter((one) => one !== null)).toEqual([1, 2])
  })

  it('gives up after five pauses, and says that going on can help', async () => {
    const usual = answers
    answers = (line) => (line.includes('/parts/0') ? 'cut' : usual(line))
    const { id, pauses } = upload(SIX)
    await expect(id).rejects.toMatchObject({ name: 'UploadError', message: '', again: true })
    expect(pauses.filter((one) => one !== null)).toEqual([1, 2, 4, 8, 15])
  })

  it('says in the server’s words why a file is refused, and does not try again', async () => {
    const usual = answers
    answers = (line) =>
      line.includes('/finish')
        ? { status: 422, body: '{"error":"upload-cut","message":"Cut."}' }
        : usual(line)
    await expect(upload(SIX).id).rejects.toMatchObject({ message: 'Cut.', again: false })
    expect(asked.filter((line) => line.includes('/finish'))).toHaveLength(1)
  })
})
