import { z } from 'zod'
import type { Tally } from './tally'

const vitestReport = z.object({
  testResults: z.array(
    z.object({
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
})

/** Counts Vitest's JSON report. A file that fails without a failed test (it did not load) counts as one. */
export function countVitest(report: unknown): Tally {
  const files = vitestReport.parse(report).testResults
  const tests = files.flatMap((file) => file.assertionResults)
  const broken = files.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  const passed = tests.filter((test) => test.status === 'passed')
  const failed = tests.filter((test) => test.status === 'failed')
  const skipped = tests.filter((test) => test.status !== 'passed' && test.status !== 'failed')
  return {
    passed: passed.length,
    failed: failed.length + broken.length,
    skipped: skipped.map((test) => test.fullName),
  }
}

const spec = z.object({
  title: z.string(),
  tests: z.array(z.object({ status: z.enum(['expected', 'unexpected', 'flaky', 'skipped']) })),
})
type Suite = { title: string; specs: z.output<typeof spec>[]; suites?: Suite[] }
const suite: z.ZodType<Suite> = z.lazy(() =>
  z.object({ title: z.string(), specs: z.array(spec), suites: z.array(suite).optional() }),
)
const playwrightReport = z.object({ suites: z.array(suite), errors: z.array(z.unknown()) })

type Test = { title: string; status: string }

function testsOf({ title, specs, suites = [] }: Suite, before: string): Test[] {
  const prefix = before === '' ? title : `${before} ${title}`
  const own = specs.flatMap((found) =>
    found.tests.map(({ status }) => ({ title: `${prefix} ${found.title}`, status })),
  )
  return [...own, ...suites.flatMap((inner) => testsOf(inner, prefix))]
}

/** More tests than this that pass at their second try only are no accidents of a busy machine. */
const MOST_UNSTEADY = 3

/**
 * Counts Playwright's JSON report. An error outside the tests counts as failed. Tests that failed before they passed
 * are named; where they are more than a few, they count as failed.
 */
export function countPlaywright(report: unknown): Tally & { unsteady: string[] } {
  const { suites, errors } = playwrightReport.parse(report)
  const tests = suites.flatMap((file) => testsOf(file, ''))
  const titlesOf = (status: string) =>
    tests.filter((test) => test.status === status).map((test) => test.title)
  const unsteady = titlesOf('flaky')
  const forgiven = unsteady.length <= MOST_UNSTEADY ? unsteady.length : 0
  return {
    passed: titlesOf('expected').length + forgiven,
    failed: titlesOf('unexpected').length + unsteady.length - forgiven + errors.length,
    skipped: titlesOf('skipped'),
    unsteady,
  }
}
