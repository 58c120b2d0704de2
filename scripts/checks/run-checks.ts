import { fileURLToPath } from 'node:url'
import type { Check, SourceFile } from './check'
import { docsCommands } from './docs-commands'
import { docsPaths } from './docs-paths'
import { imports } from './imports'
import { lockfile } from './lockfile'
import { sizes } from './long-files'
import { messages } from './messages'
import { names } from './names'
import { scopeTableShown } from './scope-table'
import { sourceFiles } from './source-files'
import { switches } from './switched-off'
import { formatting, lint, types } from './tools'

/** The repository's directory. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

const quick = [
  formatting,
  lint,
  types,
  imports,
  messages,
  names,
  sizes,
  switches,
  docsPaths,
  docsCommands,
  lockfile,
  scopeTableShown,
]

async function run(check: Check, files: SourceFile[]): Promise<boolean> {
  let problems: string[]
  try {
    problems = await check.find(files)
  } catch (error) {
    problems = [error instanceof Error ? error.message : String(error)]
  }
  if (problems.length === 0) {
    console.log(`  ✓ ${check.name}`)
    return true
  }
  console.log(`  ✗ ${check.name}\n${problems.map((line) => `      ${line}`).join('\n')}\n    ${check.mend}`)
  return false
}

/** Runs the checks side by side and prints one line for each, with what is wrong and how to mend it. */
export async function runChecks(checks: Check[] = quick): Promise<{ passed: number; failed: number }> {
  const files = sourceFiles(root)
  const kept = await Promise.all(checks.map((check) => run(check, files)))
  const passed = kept.filter(Boolean).length
  return { passed, failed: kept.length - passed }
}
