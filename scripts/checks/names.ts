import type { Check, SourceFile } from './check'
import { isCode } from './source-files'

const DRAWERS = /^(utils?|helpers?|libs?|commons?|misc|shared|stuff|index)$/
const DRAWER_ENDING = /-(utils?|helpers?|misc|stuff)$/
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/

function problem(path: string): string | undefined {
  const segments = path.split('/').map((segment) => segment.replace(/\..*$/, ''))
  const drawer = segments.find((segment) => DRAWERS.test(segment) || DRAWER_ENDING.test(segment))
  if (drawer !== undefined) return `${path}: “${drawer}” says nothing about what is inside`
  const file = path.split('/').at(-1) ?? ''
  const stem = file.replace(/(\.(test|spec|config|d))?\.(ts|tsx|mjs)$/, '')
  return KEBAB.test(stem) ? undefined : `${path}: files are kebab-case`
}

/** Code whose name is a drawer (`utils`, `lib`, `shared` …), a barrel, or not kebab-case. */
export function drawerNames(files: SourceFile[]): string[] {
  return files
    .filter((file) => isCode(file.path))
    .map((file) => problem(file.path))
    .filter((found) => found !== undefined)
}

/** Names say what is inside. */
export const names: Check = {
  name: 'names',
  mend: 'Name the file after the one thing in it, and put it in the room that uses it.',
  find: drawerNames,
}
