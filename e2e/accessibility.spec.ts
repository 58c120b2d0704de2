import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'
import { doors } from '@/app/doors'
import { examples } from './accessibility/examples'
import { makeWorld, type Viewer, type World } from './accessibility/world'
import { test as base, untilScriptsRun } from './fixtures/page'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const WIDTHS = [1280, 390]
/** Between a phone and a desk: looked at for what does not fit alone. */
const WIDTHS_BETWEEN = [640, 768, 1024]
/** A theme is other colours and nothing else (app/globals.css): these are the rules that look at colours. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block']

/** Goes to a page as a viewer, in a window of that width. What the tab remembers of the page before is forgotten. */
type Visit = (path: string, viewer: Viewer, width: number) => Promise<Page>

/** World and tab are made once a worker: a new tab has to read the portal's scripts anew. */
const test = base.extend<object, { world: World; visit: Visit }>({
  world: [
    async ({}, use) => use(await makeWorld(process.env.COMMONBOOK_E2E_URL ?? '')),
    { scope: 'worker', timeout: 60_000 },
  ],
  visit: [
    async ({ browser, world }, use) => {
      const url = process.env.COMMONBOOK_E2E_URL ?? ''
      const context = await browser.newContext({ baseURL: url, reducedMotion: 'reduce', locale: 'en-GB' })
      await context.addInitScript(() => {
        localStorage.clear()
        sessionStorage.clear()
      })
      const page = await context.newPage()
      await use(async (path, viewer, width) => {
        await context.clearCookies()
        // What an address tells is believed with this cookie, and once.
        await context.addCookies([
          ...world.viewers[viewer],
          { name: 'commonbook.told', value: 'example', url },
        ])
        await page.setViewportSize({ width, height: 844 })
        await page.emulateMedia({ colorScheme: 'light' })
        await page.goto(path)
        await untilScriptsRun(page)
        return page
      })
      await context.close()
    },
    { scope: 'worker' },
  ],
})

/** What axe finds, one line each: rule, element, why. */
async function violations(page: Page, options: RunOptions): Promise<string[]> {
  const results = await page.evaluate(
    async (wanted) => {
      const { axe } = window as unknown as {
        axe: { run: (context: Document, options: object) => Promise<AxeResults> }
      }
      return axe.run(document, wanted)
    },
    // There is no film or sound whose data it would have to load.
    { ...options, resultTypes: ['violations' as const], preload: false },
  )
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  )
}

const everything: RunOptions = {
  runOnly: { type: 'tag', values: WCAG_22_AA },
  rules: { 'target-size': { enabled: true } },
}
const themes = { light: everything, dark: { runOnly: OF_COLOURS } }

async function expectToFit(page: Page, width: number): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect.soft(overflow, `pixels to scroll sideways at ${width}`).toBeLessThanOrEqual(0)
}

test('every page has an example to look at', () => {
  expect(Object.keys(examples).toSorted()).toEqual(Object.keys(doors.pages).toSorted())
})

for (const [path, list] of Object.entries(examples)) {
  for (const { at, as = 'super', showing, open, widths = WIDTHS } of list) {
    test(`${path}${showing ? ` showing ${showing}` : ''} can be used by everybody`, async ({
      world,
      visit,
    }) => {
      const page = await visit(typeof at === 'string' ? at : at(world), as, widths[0] ?? 0)
      await open?.(page)
      await page.evaluate(axeSource)
      for (const width of widths) {
        await page.setViewportSize({ width, height: 844 })
        // Where the other size left it, something may lie half below the sticky header.
        await page.evaluate(() => scrollTo(0, 0))
        for (const [colorScheme, rules] of Object.entries(themes)) {
          await page.emulateMedia({ colorScheme: colorScheme as 'light' | 'dark' })
          expect.soft(await violations(page, rules), `${width} px wide, ${colorScheme}`).toEqual([])
        }
        await expectToFit(page, width)
      }
      for (const width of WIDTHS_BETWEEN) {
        await page.setViewportSize({ width, height: 844 })
        await expectToFit(page, width)
      }
    })
  }
}
