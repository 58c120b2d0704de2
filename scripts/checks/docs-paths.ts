import { existsSync } from 'node:fs'
import { join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Check, SourceFile } from './check'

const root = fileURLToPath(new URL('../..', import.meta.url))
const LINK = /\]\(([^)\s]+)\)/g
const CODE = /`([^`\n]+)`/g

function linked(file: SourceFile): string[] {
  return [...file.text.matchAll(LINK)]
    .map((match) => (match[1] ?? '').replace(/#.*$/, ''))
    .filter((link) => link !== '' && !/^[a-z]+:/.test(link))
    .map((link) => posix.join(posix.dirname(file.path), link))
}

/** Backticked paths that begin in one of our rooms, such as `core/users/edit.ts`; patterns with … < * { are not. */
function quoted(file: SourceFile, rooms: Set<string>): string[] {
  return [...file.text.matchAll(CODE)]
    .map((match) => match[1] ?? '')
    .filter((code) => /^[\w.@()[\]-]+(\/[\w.@()[\]-]+)+\/?$/.test(code))
    .filter((code) => rooms.has(code.split('/')[0] ?? ''))
}

/** Paths that a document names and that do not exist. */
export function missingPaths(files: SourceFile[], exists: (path: string) => boolean): string[] {
  const rooms = new Set(
    files.filter((file) => file.path.includes('/')).map((file) => file.path.split('/')[0] ?? ''),
  )
  return files
    .filter((file) => file.path.endsWith('.md'))
    .flatMap((file) =>
      [...linked(file), ...quoted(file, rooms)]
        .filter((path) => !exists(path))
        .map((path) => `${file.path}: ${path} does not exist`),
    )
}

/** The anchors of a document's headings, as GitHub makes them. */
function anchorsOf(text: string): Set<string> {
  const headings = text.replace(/```[\s\S]*?```/g, '').matchAll(/^#+ (.+)$/gm)
  const anchor = (heading: string) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-')
  return new Set([...headings].map((match) => anchor(match[1] ?? '')))
}

/** Links into documents whose heading does not exist. */
export function missingHeadings(files: SourceFile[]): string[] {
  const documents = files.filter((file) => file.path.endsWith('.md'))
  const anchors = new Map(documents.map((file) => [file.path, anchorsOf(file.text)]))
  return documents.flatMap((file) =>
    [...file.text.matchAll(LINK)].flatMap((match) => {
      const [path = '', heading] = (match[1] ?? '').split('#', 2)
      if (heading === undefined || /^[a-z]+:/.test(path)) return []
      const target = path === '' ? file.path : posix.join(posix.dirname(file.path), path)
      const known = anchors.get(target)
      return known === undefined || known.has(heading)
        ? []
        : [`${file.path}: ${target} has no heading #${heading}`]
    }),
  )
}

/** The documents name what is there. */
export const docsPaths: Check = {
  name: 'paths in documents',
  mend: 'Correct the path in the document.',
  find: (files) => [
    ...missingPaths(files, (path) => existsSync(join(root, path))),
    ...missingHeadings(files),
  ],
}
