import { posix } from 'node:path'
import type { Check, SourceFile } from './check'
import { computedImports, importExceptions, importRules } from './import-rules'
import { type Import, importsOf } from './imports-of'
import { isCode, isTest } from './source-files'

/** What a specifier means: a path from the root without extension, or the package as written. */
export function target(path: string, specifier: string): string {
  const bare = specifier.replace(/[?#].*$/, '')
  const withoutEnding = (file: string) => posix.normalize(file).replace(/\.(ts|tsx|js|mjs)$/, '')
  if (bare.startsWith('@/')) return withoutEnding(bare.slice(2))
  if (bare.startsWith('.')) return withoutEnding(posix.join(posix.dirname(path), bare))
  return bare
}

function brokenRules(path: string, found: Import): string[] {
  if (found.specifier === undefined) {
    const allowed = isTest(path) || path.startsWith('scripts/') || path in computedImports
    return allowed ? [] : ['a computed import: write the module’s name']
  }
  const named = target(path, found.specifier)
  const broken = importRules
    .filter((rule) => rule.from.test(path) && !rule.except?.test(path))
    .filter((rule) => rule.never.test(named) && !rule.unless?.test(named))
    .filter((rule) => !(rule.typesAreFine && found.typeOnly))
    .filter(() => !importExceptions[path]?.what.test(named))
    .map((rule) => `imports ${found.specifier}: ${rule.because}`)
  if (found.specifier.includes('../../')) broken.push(`imports ${found.specifier}: across rooms write @/…`)
  if (found.reexport && !/^app\/.*\/route\.ts$/.test(path)) {
    broken.push(`re-exports ${found.specifier}: no barrels, import from where it is defined`)
  }
  return broken
}

/** Every import that goes against the way through, and every exception that no longer has a file. */
export function brokenImports(files: SourceFile[]): string[] {
  const gone = [...Object.keys(importExceptions), ...Object.keys(computedImports)]
    .filter((path) => !files.some((file) => file.path === path))
    .map((path) => `${path}: is on the list of exceptions but does not exist`)
  const broken = files
    .filter((file) => isCode(file.path))
    .flatMap((file) =>
      importsOf(file.path, file.text)
        .flatMap((found) => brokenRules(file.path, found))
        .map((problem) => `${file.path} ${problem}`),
    )
  return [...gone, ...broken]
}

/** The way through of docs/architecture.md, over every kind of import. */
export const imports: Check = {
  name: 'import boundaries',
  mend: 'Move the code to the room it belongs to (docs/architecture.md, The way through).',
  find: brokenImports,
}
