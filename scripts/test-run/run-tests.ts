import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt } from '../build.mjs'
import allowedSkips from '../checks/allowed-skips.json'
import { doorsOf } from '../checks/doors'
import { root, runChecks } from '../checks/run-checks'
import { endTogether, runProgram, testEnvironment } from './program'
import { countPlaywright, countVitest } from './reports'
import { lastLine, skipProblems, type Tally, timesLine, total } from './tally'

export type TestRun = {
  wants: (part: 'checks' | 'unit' | 'e2e') => boolean
  /** Parts of file names; all when empty. */
  filters: string[]
  /** Path of the browser for the end-to-end tests. */
  chromium: string | undefined
}

const results = join(root, 'test-results')
const nothing: Tally = { passed: 0, failed: 0, skipped: [] }
const failure: Tally = { passed: 0, failed: 1, skipped: [] }

/** Counts a program's report. One that failed without a failed test, or left no report, counts as one failure. */
function counted(code: number, file: string, count: (report: unknown) => Tally): Tally {
  let tally: Tally
  try {
    tally = count(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    console.log(`${file} can’t be read: ${error instanceof Error ? error.message : String(error)}`)
    return failure
  }
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally
}

async function unitTests(filters: string[]): Promise<Tally> {
  const file = join(results, 'vitest.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const program = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  return counted(await runProgram(root, [program, 'run', ...reporters, ...filters]), file, countVitest)
}

async function build(): Promise<Tally> {
  try {
    await ensureBuilt()
    console.log('  ✓ production build')
    return { ...nothing, passed: 1 }
  } catch (error) {
    console.log(`  ✗ production build\n${error instanceof Error ? error.message : String(error)}`)
    return failure
  }
}

async function endToEndTests(filters: string[], chromium = ''): Promise<Tally> {
  const file = join(results, 'playwright.json')
  const program = join(root, 'node_modules', '@playwright', 'test', 'cli.js')
  const more = { COMMONBOOK_CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: file }
  return counted(await runProgram(root, [program, 'test', ...filters], more), file, (report) => {
    const { unsteady, ...tally } = countPlaywright(report)
    unsteady.forEach((title) => console.log(`Passed at the second try only: ${title}`))
    return tally
  })
}

/** Milliseconds that each part took, by its title. */
const times = new Map<string, number>()

async function timed<T>(title: string, work: () => Promise<T>): Promise<T> {
  const started = Date.now()
  console.log(`\n${title}`)
  const result = await work()
  times.set(title, Date.now() - started)
  return result
}

async function checks(list?: Parameters<typeof runChecks>[0]): Promise<Tally> {
  return { ...(await runChecks(list)), skipped: [] }
}

/** Runs the parts wanted and prints what they came to, `N passed, N failed, N skipped` last. Returns the exit code. */
export async function runTests({ wants, filters, chromium }: TestRun): Promise<number> {
  const started = Date.now()
  endTogether()
  process.env = testEnvironment(process.env)
  rmSync(results, { recursive: true, force: true })
  mkdirSync(results)
  const parts: Tally[] = []
  if (wants('checks')) parts.push(await timed('Checks', () => checks()))
  const built = wants('e2e') ? timed('Production build', build) : Promise.resolve(nothing)
  const unit = wants('unit')
    ? timed('Unit and database tests', () => unitTests(filters))
    : Promise.resolve(nothing)
  parts.push(...(await Promise.all([built, unit])))
  if (wants('e2e') && (await built).passed > 0) {
    parts.push(await timed('Doors of the build', () => checks([doorsOf(root)])))
    parts.push(await timed('End-to-end tests', () => endToEndTests(filters, chromium)))
  }
  const sum = total(parts)
  const unexplained = skipProblems(sum.skipped, allowedSkips)
  unexplained.forEach((problem) => console.log(problem))
  console.log(`\n${timesLine(times, Date.now() - started)}\n\n${lastLine(sum)}`)
  return sum.failed > 0 || unexplained.length > 0 ? 1 : 0
}
