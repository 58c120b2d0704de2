import { expect, test, vi } from 'vitest'
import { StoppedError, Stopping } from './stopping'

function stopped() {
  const exits: number[] = []
  const done: string[] = []
  const stopping = new Stopping((code) => exits.push(code))
  for (const name of ['lock', 'database', 'server']) stopping.add(() => done.push(name))
  return { stopping, exits, done }
}

test('what was opened last is closed first', async () => {
  const { stopping, exits, done } = stopped()
  await stopping.run(0)
  expect(done).toEqual(['server', 'database', 'lock'])
  expect(exits).toEqual([0])
})

test('two signals stop once', async () => {
  const { stopping, exits, done } = stopped()
  stopping.ready()
  stopping.request()
  stopping.request()
  await stopping.run(0)
  expect(done).toHaveLength(3)
  expect(exits).toEqual([0])
})

test('a signal during the start waits for the checkpoint', async () => {
  const { stopping, done } = stopped()
  stopping.request()
  expect(done).toEqual([])
  expect(() => stopping.checkpoint()).toThrow(StoppedError)
  expect(() => stopping.ready()).toThrow(StoppedError)
})

test('a step that fails is told, and the others still run', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {})
  const { stopping, exits, done } = stopped()
  stopping.add(() => Promise.reject(new Error('stuck')))
  await stopping.run(0)
  expect(told).toHaveBeenCalledWith('stuck')
  expect(done).toHaveLength(3)
  expect(exits).toEqual([1])
})
