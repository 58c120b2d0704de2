import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { installedChromiums, starts } from './browser.mjs'

let directory: string

beforeEach(() => (directory = mkdtempSync(join(tmpdir(), 'commonbook browser '))))
afterEach(() => rmSync(directory, { recursive: true }))

/** A browser that ends with an exit code; gives the directory that it is in. */
function browser(folder: string, name: string, code: number, mode = 0o755): string {
  const place = join(directory, folder)
  mkdirSync(place, { recursive: true })
  writeFileSync(join(place, name), `#!/bin/sh\nexit ${code}\n`, { mode })
  return place
}

test('browsers are found in the order of the path; what is not executable is none', () => {
  const path = [
    browser('plain', 'chromium', 0, 0o644),
    browser('chrome', 'google-chrome', 0),
    browser('chromium', 'chromium', 0),
  ].join(delimiter)
  expect(installedChromiums(path).slice(0, 2)).toEqual([
    join(directory, 'chrome', 'google-chrome'),
    join(directory, 'chromium', 'chromium'),
  ])
})

test('a browser that does not start is passed over for the next one', () => {
  const path = [browser('broken', 'chromium', 127), browser('whole', 'chromium', 0)].join(delimiter)
  expect(installedChromiums(path).find(starts)).toBe(join(directory, 'whole', 'chromium'))
})
