import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { endPrograms } from '../programs.mjs'

const running = new Set<ChildProcess>()

/** Variables that would lead the tests to somebody's real portal. */
const NOT_FOR_TESTS =
  /^(DATABASE_|AUTH_SECRET$|NEXTAUTH_|COMMONBOOK_(DATA_DIR|DEMO_PASSWORD)$|PUBLIC_URL$|PORT$|HOST$|SMTP_URL$|MAIL_FROM$|TRUST_PROXY$|SESSION_|LOG_LEVEL$|NODE_ENV$)/

/** The environment of a test run: this one without the settings of a portal. */
export function testEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1' }
  const kept = { ...environment, ...plain, NEXT_TELEMETRY_DISABLED: '1' }
  Object.keys(kept)
    .filter((name) => NOT_FOR_TESTS.test(name))
    .forEach((name) => Reflect.deleteProperty(kept, name))
  return kept
}

/** Runs a package's program with this Node, its output on ours. Resolves to its exit code. */
export function runProgram(cwd: string, args: string[], more: Record<string, string> = {}): Promise<number> {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...testEnvironment(process.env), ...more },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  running.add(child)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => {
      running.delete(child)
      resolve(code ?? (signal ? 1 : 0))
    })
  })
}

/** Lets Ctrl-C and SIGTERM end what runs, so that no database or portal is left behind, and then us. */
export function endTogether(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      const ended = [...running].map((child) => once(child, 'close'))
      running.forEach((child) => child.kill(signal))
      void Promise.allSettled([...ended, endPrograms()]).then(() => process.exit(130))
    })
  }
}
