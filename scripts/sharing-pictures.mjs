// Contacts of one's own, who has them, and the console, for docs/sharing.md; used by screenshots.mjs.

/** Photographs the pages of docs/sharing.md as the office manager; `take(name)` keeps a picture as `sharing-<name>`. */
export async function takeSharingPictures(page, url, take) {
  await page.goto(`${url}/contacts?filter=mine`, { waitUntil: 'networkidle' })
  const given = page.getByRole('link', { name: 'Silvia Brunner', exact: true })
  await given.waitFor()
  await take('contacts')
  await given.click()
  await page.getByRole('link', { name: 'Manage access' }).click()
  await page.getByRole('heading', { level: 1, name: 'Manage access' }).waitFor()
  await take('access')
  await page.goto(`${url}/console?caller=%2B41916689534`, { waitUntil: 'networkidle' })
  await take('console')
}
