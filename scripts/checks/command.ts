import { spawn } from 'node:child_process'
import { stripVTControlCharacters } from 'node:util'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Runs a package's program with this Node and collects what it prints.
 * @returns the lines printed when it fails; empty when it succeeds
 */
export function failureOf(program: string, args: string[]): Promise<string[]> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [`${root}node_modules/${program}`, ...args], {
      cwd: root,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const output: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk))
    child.on('error', (error) => resolve([error.message]))
    child.on('close', (code) => {
      if (code === 0) return resolve([])
      const lines = stripVTControlCharacters(Buffer.concat(output).toString('utf8')).trimEnd().split('\n')
      resolve(lines.length > 1 || lines[0] !== '' ? lines : [`${program} ended with code ${code}`])
    })
  })
}
