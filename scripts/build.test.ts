import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sourceFiles, sourceStamp } from './build.mjs'

let directory: string

function write(path: string, text: string) {
  const file = join(directory, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'commonbook build '))
  write('app/page.tsx', 'export default 1')
  write('messages/en.json', '{}')
})

afterEach(() => rmSync(directory, { recursive: true }))

describe('a build is stale', () => {
  test.each([
    ['a source changes', () => write('app/page.tsx', 'export default 2')],
    ['a source appears', () => write('app/new.tsx', '')],
    ['a source disappears', () => rmSync(join(directory, 'app/page.tsx'))],
    ['a translation changes', () => write('messages/en.json', '{"a":"b"}')],
    ['a package changes', () => write('package-lock.json', '{}')],
  ])('when %s', (_, change) => {
    const before = sourceStamp(directory)
    change()
    expect(sourceStamp(directory)).not.toBe(before)
  })
})

describe('a build stays fresh', () => {
  test.each([
    ['a test changes', () => write('app/page.test.ts', 'test')],
    ['the documentation changes', () => write('docs/operating.md', '#')],
    ['the build itself changes', () => write('.next/server/page.js', '')],
    ['a source is touched', () => utimesSync(join(directory, 'app/page.tsx'), 1, 1)],
  ])('when %s', (_, change) => {
    const before = sourceStamp(directory)
    change()
    expect(sourceStamp(directory)).toBe(before)
  })

  test('when the data directory is inside the checkout and changes', () => {
    write('contacts/cluster/state.json', '1')
    expect(sourceFiles(directory, [join(directory, 'contacts')])).toHaveLength(2)
  })
})
