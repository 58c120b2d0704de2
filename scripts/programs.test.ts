import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { expect, test, vi } from 'vitest'
import { processMark } from '@/db/process-mark'

const programs = JSON.stringify(new URL('./programs.mjs', import.meta.url).href)

/** Runs a program whose own child tells its process id and would never end. */
const script = `
  const { endOnSignals, run } = await import(${programs})
  endOnSignals(0)
  const lasting = 'console.log(process.pid); setInterval(() => {}, 1000)'
  const starting = 'require("node:child_process").spawn(process.execPath, ["-e", ' + JSON.stringify(lasting) + '], ' +
    '{ stdio: "inherit" }); setInterval(() => {}, 1000)'
  await run(process.execPath, ['-e', starting], { stdio: 'inherit' })
  process.exit(3)`

test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
  '%s ends an installation or a build with all that it has started',
  async (signal) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
    expect(processMark(Number(line))).toBeDefined()
    child.kill(signal)
    expect(await once(child, 'exit')).toEqual([0, null])
    await vi.waitFor(() => expect(processMark(Number(line))).toBeUndefined())
  },
)
