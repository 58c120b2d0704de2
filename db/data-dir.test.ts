import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DataDirHeldError, dataDirHolder, holdDataDir, makeDataDir, type Holder } from './data-dir'
import { processMark } from './process-mark'

const portal = { kind: 'portal', address: 'http://localhost:3000' } as const
let directory: string

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'commonbook data '))
})

afterEach(() => rmSync(directory, { recursive: true }))

function leaveLock(holder: Partial<Holder>) {
  const lock = { pid: process.pid, mark: 'gone', since: '2026-01-01T00:00:00.000Z', ...portal, ...holder }
  writeFileSync(join(directory, 'portal.lock'), JSON.stringify(lock))
}

test('a second portal is told who holds the data directory', async () => {
  await holdDataDir(directory, portal)
  const refused = holdDataDir(directory, portal)
  await expect(refused).rejects.toThrow(DataDirHeldError)
  await expect(refused).rejects.toThrow(`process ${process.pid}`)
  await expect(refused).rejects.toThrow('http://localhost:3000')
})

test('a directory given back can be taken again', async () => {
  const release = await holdDataDir(directory, portal)
  release()
  expect(readdirSync(directory)).toEqual([])
  await holdDataDir(directory, portal)
})

test('the lock of a dead process holds nothing', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  await once(child, 'spawn')
  const pid = child.pid ?? 0
  leaveLock({ pid, mark: processMark(pid) })
  expect(dataDirHolder(directory)?.pid).toBe(pid)
  child.kill('SIGKILL')
  await once(child, 'exit')
  await holdDataDir(directory, portal)
  expect(dataDirHolder(directory)?.pid).toBe(process.pid)
})

test('a process that got the dead one’s number is not taken for it', async () => {
  leaveLock({ pid: process.pid, mark: 'an earlier boot' })
  expect(dataDirHolder(directory)).toBeUndefined()
  await holdDataDir(directory, portal)
})

test('a lock that was cut off holds nothing', async () => {
  writeFileSync(join(directory, 'portal.lock'), '{"pid":')
  await holdDataDir(directory, portal)
  expect(dataDirHolder(directory)?.pid).toBe(process.pid)
})

test('of ten portals that start at once over a dead lock, one gets the directory', async () => {
  leaveLock({})
  const attempts = await Promise.allSettled(Array.from({ length: 10 }, () => holdDataDir(directory, portal)))
  expect(attempts.filter((attempt) => attempt.status === 'fulfilled')).toHaveLength(1)
})

test('a running command is waited for', async () => {
  const release = await holdDataDir(directory, { ...portal, kind: 'command' })
  const waiting = holdDataDir(directory, portal)
  release()
  await waiting
  expect(dataDirHolder(directory)?.kind).toBe('portal')
})

test('a new data directory is closed to others, one that is there keeps its mode', () => {
  const made = makeDataDir(join(directory, 'a', 'b'))
  expect(statSync(made).mode & 0o066).toBe(0)
  expect(makeDataDir(directory)).toBe(directory)
})
