// Photographs the demonstration: Shared Contacts in light and dark for README.md, an import for docs/import.md, sharing
// for docs/sharing.md:
//   node scripts/screenshots.mjs
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBrowser } from './browser.mjs'
import { ensureBuilt } from './build.mjs'
import { takeImportPictures } from './import-pictures.mjs'
import { ensureInstalled, root } from './install.mjs'
import { takeSharingPictures } from './sharing-pictures.mjs'

const SIZE = { width: 1280, height: 760 }

async function signIn(page, url, password) {
  await page.goto(`${url}/sign-in?next=/users/shared-contacts`)
  await page.getByLabel('E-mail').fill('office@acme.example')
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('heading', { level: 1, name: 'Shared Contacts' }).waitFor()
  await page.mouse.move(0, 0)
}

await ensureInstalled()
process.chdir(root)
process.env.NODE_ENV = 'production'
await ensureBuilt()
const { register } = await import('tsx/esm/api')
register()
const { DEMO_PASSWORD, startPortal } = await import('../e2e/portal.ts')
const { chromium } = await import('@playwright/test')
// Next's own image library: a palette makes the pictures a third of their size.
const { default: sharp } = await import('sharp')

const images = join(root, 'docs', 'images')
mkdirSync(images, { recursive: true })

/** Keeps a picture of what is on the screen. */
async function take(page, name) {
  await page.mouse.move(0, 0)
  const picture = await page.screenshot({ animations: 'disabled' })
  await sharp(picture)
    .png({ palette: true, effort: 10 })
    .toFile(join(images, `${name}.png`))
}

const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args })
const portal = await startPortal()
try {
  for (const colorScheme of ['light', 'dark']) {
    const context = await browser.newContext({ viewport: SIZE, colorScheme, locale: 'en-US' })
    const page = await context.newPage()
    await signIn(page, portal.url, DEMO_PASSWORD)
    await take(page, `shared-contacts-${colorScheme}`)
    if (colorScheme === 'dark') {
      await page.emulateMedia({ colorScheme: 'light' })
      await takeSharingPictures(page, portal.url, (name) => take(page, `sharing-${name}`))
      await takeImportPictures(page, portal.url, (name) => take(page, `import-${name}`))
    }
    await context.close()
  }
} finally {
  await browser.close()
  await portal.stop()
}
