import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import type { AxeResults } from 'axe-core'
import { doors } from '@/app/doors'
import { examples } from './accessibility/examples'
import { makeWorld, type World } from './accessibility/world'
import { test as base } from './fixtures/page'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const WIDTHS = [1280, 390]
const THEMES = ['light', 'dark'] as const

/** The world is made once a worker. */
const test = base.extend<object, { world: World }>({
  world: [
    async ({ browser }, use) => use(await makeWorld(browser, process.env.COMMONBOOK_E2E_URL ?? '')),
    { scope: 'worker', timeout: 60_000 },
  ],
})

/** What axe finds, one line each: rule, element, why. */
async function violations(page: Page): Promise<string[]> {
  const results = await page.evaluate(async (tags) => {
    const { axe } = window as unknown as {
      axe: { run: (context: Document, options: object) => Promise<AxeResults> }
    }
    return axe.run(document, {
      runOnly: { type: 'tag', values: tags },
      rules: { 'target-size': { enabled: true } },
      resultTypes: ['violations'],
    })
  }, WCAG_22_AA)
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  )
}

test('every page has an example to look at', () => {
  expect(Object.keys(examples).toSorted()).toEqual(Object.keys(doors.pages).toSorted())
})

for (const [path, list] of Object.entries(examples)) {
  for (const { at, as = 'super', showing, open } of list) {
    test(`${path}${showing ? ` showing ${showing}` : ''} can be used by everybody`, async ({
      world,
      browser,
    }) => {
      const portal = process.env.COMMONBOOK_E2E_URL ?? ''
      const context = await browser.newContext({
        baseURL: portal,
        storageState: world.viewers[as],
        reducedMotion: 'reduce',
        locale: 'en-GB',
      })
      const page = await context.newPage()
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 844 })
        // What an address tells is believed with this cookie, and once.
        await context.addCookies([{ name: 'commonbook.told', value: 'example', url: portal }])
        await page.goto(typeof at === 'string' ? at : at(world))
        await open?.(page)
        await page.evaluate(axeSource)
        for (const colorScheme of THEMES) {
          await page.emulateMedia({ colorScheme })
          expect.soft(await violations(page), `${width} px wide, ${colorScheme}`).toEqual([])
        }
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect.soft(overflow, `pixels to scroll sideways at ${width}`).toBeLessThanOrEqual(0)
      }
      await context.close()
    })
  }
}
