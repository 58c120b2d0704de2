import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { installedChromiums, playwrightChromiums, starts } from './browser.mjs'

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
  expect(installedChromiums(path, []).slice(0, 2)).toEqual([
    join(directory, 'chrome', 'google-chrome'),
    join(directory, 'chromium', 'chromium'),
  ])
})

test('a browser that does not start is passed over for the next one', () => {
  const path = [browser('broken', 'chromium', 127), browser('whole', 'chromium', 0)].join(delimiter)
  expect(installedChromiums(path, []).find(starts)).toBe(join(directory, 'whole', 'chromium'))
})

test('a headless shell goes before a whole browser, wherever it is', () => {
  const path = [browser('first', 'chromium', 0), browser('second', 'chromium-headless-shell', 0)].join(
    delimiter,
  )
  expect(installedChromiums(path, [])[0]).toBe(join(directory, 'second', 'chromium-headless-shell'))
})

test('of what Playwright has downloaded as well', () => {
  const whole = join(browser('chromium-1255/chrome-linux64', 'chrome', 0), 'chrome')
  expect(playwrightChromiums(whole)).toEqual([whole])
  const shell = browser(
    'chromium_headless_shell-1255/chrome-headless-shell-linux64',
    'chrome-headless-shell',
    0,
  )
  expect(playwrightChromiums(whole)).toEqual([join(shell, 'chrome-headless-shell'), whole])
  expect(playwrightChromiums(join(directory, 'chromium-9', 'chrome'))).toEqual([])
})
