import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SourceFile } from './check'

const NOT_OURS = new Set(['node_modules', '.next', '.data', '.git', 'test-results', 'playwright-report'])
const TEXT = /\.(ts|tsx|mjs|json|md|css|sql|yml)$/

function walk(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : walk(root, path)
    return TEXT.test(entry.name) && entry.name !== 'next-env.d.ts' ? [path] : []
  })
}

/** The repository's own text files. */
export function sourceFiles(root: string): SourceFile[] {
  return walk(root, '').map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

/** Whether this file is code that we write: TypeScript or a script. */
export function isCode(path: string): boolean {
  return /\.(ts|tsx|mjs)$/.test(path)
}

/** Whether this file is a test or serves tests only. */
export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || /^(e2e|bench|core\/testing|db\/testing)\//.test(path)
}
