import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { scripts } from '@/package.json'
import type { Check, SourceFile } from './check'

const root = fileURLToPath(new URL('../..', import.meta.url))
const BLOCK = /```[a-z]*\n([\s\S]*?)```/g
const CODE = /`([^`\n]+)`/g
const NPM = /^npm (?:run (?:-\S+ )*)?([\w:-]+)/
const SCRIPT = /^node ([\w./-]+)/
/** Commands of npm itself. */
const OF_NPM = new Set(['ci', 'install'])

function commandsIn(text: string): string[] {
  const blocks = [...text.matchAll(BLOCK)].flatMap((match) => (match[1] ?? '').split('\n'))
  const inline = [...text.replace(BLOCK, '').matchAll(CODE)].map((match) => match[1] ?? '')
  return [...blocks, ...inline].map((line) => line.trim())
}

/** Commands of documents, `npm run …` and `node scripts/…`, that are not there to be run. */
export function unknownCommands(
  files: SourceFile[],
  { npm, exists }: { npm: Record<string, string>; exists: (path: string) => boolean },
): string[] {
  const isUnknown = (command: string) => {
    const name = NPM.exec(command)?.[1]
    const script = SCRIPT.exec(command)?.[1]
    if (name !== undefined) return !(name in npm) && !OF_NPM.has(name)
    return script !== undefined && !exists(script)
  }
  return files
    .filter((file) => file.path.endsWith('.md'))
    .flatMap((file) =>
      commandsIn(file.text)
        .filter(isUnknown)
        .map((command) => `${file.path}: ${command}`),
    )
}

/** The documents give commands that are there. */
export const docsCommands: Check = {
  name: 'commands in documents',
  mend: 'Correct the command in the document.',
  find: (files) => unknownCommands(files, { npm: scripts, exists: (path) => existsSync(join(root, path)) }),
}
