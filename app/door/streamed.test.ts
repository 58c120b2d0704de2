import { expect, it } from 'vitest'
import { streamed } from './streamed'

function counted(parts: number, failAt = Infinity) {
  const seen = { asked: 0, ended: false }
  async function* text() {
    try {
      for (let number = 1; number <= parts; number++) {
        seen.asked = number
        if (number === failAt) throw new Error('the database went away')
        yield await Promise.resolve(`${number}é\n`)
      }
    } finally {
      seen.ended = true
    }
  }
  return { seen, stream: streamed(text()) }
}

it('all parts arrive, as UTF-8', async () => {
  expect(await new Response(counted(3).stream).text()).toBe('1é\n2é\n3é\n')
})

it('nothing is read before it is asked for', async () => {
  const { seen, stream } = counted(100)
  const reader = stream.getReader()
  expect(seen.asked).toBe(0)
  await reader.read()
  await reader.read()
  expect(seen.asked).toBe(2)
  await reader.cancel()
})

it('a client that goes away ends the reading', async () => {
  const { seen, stream } = counted(100)
  const reader = stream.getReader()
  await reader.read()
  await reader.cancel()
  expect(seen).toEqual({ asked: 1, ended: true })
})

it('a text that fails is never whole', async () => {
  const { stream } = counted(3, 2)
  await expect(new Response(stream).text()).rejects.toThrow('the database went away')
})
