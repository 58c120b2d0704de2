import type { Check, SourceFile } from './check'
import reasons from './long-files.json'
import { isCode, isTest } from './source-files'

const LIMIT = 250

function length(file: SourceFile): number {
  return file.text.trimEnd().split('\n').length
}

/** Code files above the limit that are not on the list, and entries of the list that are no longer needed. */
export function longFiles(files: SourceFile[], allowed: Record<string, string>): string[] {
  const long = files
    .filter((file) => isCode(file.path) && !isTest(file.path) && !/^db\/demo(\/|\.|-)/.test(file.path))
    .filter((file) => length(file) > LIMIT)
  return [
    ...long.filter((file) => !allowed[file.path]).map((file) => `${file.path}: ${length(file)} lines`),
    ...Object.keys(allowed)
      .filter((path) => !long.some((file) => file.path === path))
      .map((path) => `${path}: is on the list but is not long`),
  ]
}

/** A file above 250 lines needs a reason. */
export const sizes: Check = {
  name: 'file sizes',
  mend: `Split the file, or give the reason in scripts/checks/long-files.json (limit ${LIMIT} lines).`,
  find: (files) => longFiles(files, reasons),
}
