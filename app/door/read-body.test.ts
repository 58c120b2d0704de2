import { expect, it } from 'vitest'
import { readBody } from './read-body'

function sent(...pieces: string[]): Request {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece))
      controller.close()
    },
  })
  return new Request('http://portal/', { method: 'PUT', body, duplex: 'half' } as RequestInit)
}

it('a body is read whole', async () => {
  expect(await readBody(sent('ab', 'cd'), 4)).toEqual(Buffer.from('abcd'))
})

it('one byte more than allowed is too much, whatever its length was said to be', async () => {
  expect(await readBody(sent('ab', 'cde'), 4)).toBeNull()
})

it('no body is an empty one', async () => {
  expect(await readBody(new Request('http://portal/', { method: 'POST' }), 4)).toEqual(Buffer.alloc(0))
})
