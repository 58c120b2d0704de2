import { expect, type APIRequestContext, type Page } from '@playwright/test'
import { test } from './fixtures/page'
import { DEMO_PASSWORD } from './portal'

async function signIn(page: Page, email: string, password = DEMO_PASSWORD) {
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/** The hidden and typed fields of a page's first form, as a browser without scripts sends them. */
async function fieldsOf(request: APIRequestContext, path: string): Promise<Record<string, string>> {
  const html = await (await request.get(path)).text()
  const form = /<form[\s\S]*?<\/form>/.exec(html)?.[0] ?? ''
  const unescape = (text: string) => text.replace(/&quot;/g, '"').replace(/&amp;/g, '&')
  const inputs = form.match(/<input[^>]*>/g) ?? []
  const attribute = (input: string, name: string) =>
    unescape(new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1] ?? '')
  return Object.fromEntries(inputs.map((input) => [attribute(input, 'name'), attribute(input, 'value')]))
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    test('a person signs in and comes back to where they wanted to go', async ({ page }) => {
      await page.goto('/settings/profile?from=test')
      await expect(page).toHaveURL(/\/sign-in\?next=/)
      await signIn(page, 'basic@acme.example')
      await expect(page).toHaveURL(/\/settings\/profile\?from=test$/)
      await expect(page.getByRole('heading', { level: 1, name: 'Profile' })).toBeVisible()
    })

    test('a wrong password and an unknown e-mail get the same words; the e-mail stays', async ({ page }) => {
      await page.goto('/sign-in')
      const said: (string | null)[] = []
      for (const email of ['advanced@acme.example', 'nobody@acme.example']) {
        await signIn(page, email, 'not the password')
        await expect(page.getByRole('alert').filter({ hasText: 'password' })).toBeVisible()
        said.push(await page.getByRole('alert').filter({ hasText: 'password' }).textContent())
        await expect(page.getByLabel('E-mail')).toHaveValue(email)
        await expect(page.getByLabel('Password')).toHaveValue('')
      }
      expect(said[0]).toBe(said[1])
    })

    test('a person chooses language and theme, and has them at the next sign-in from the first byte', async ({
      page,
    }) => {
      const email = javaScriptEnabled ? 'wei.zhang@acme.example' : 'grace.adeyemi@acme.example'
      await page.goto('/sign-in?next=/settings/profile')
      await signIn(page, email)
      await page.getByLabel('Language', { exact: true }).selectOption('fr')
      await page.getByLabel('Theme', { exact: true }).selectOption('dark')
      await page.getByRole('button', { name: 'Save' }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'Profil' })).toBeVisible()
      const answer = await page.request.get('/sign-in', {
        maxRedirects: 0,
        headers: { cookie: 'theme=dark; language=fr' },
      })
      expect(await answer.text()).toContain('<html lang="fr" data-theme="dark"')
      await page.context().clearCookies()
      await page.goto('/sign-in?next=/settings/profile')
      await signIn(page, email)
      await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    })

    test('signing out ends the session on the server, whoever kept the cookie', async ({ page }) => {
      await page.goto('/sign-in?next=/settings/profile')
      await signIn(page, 'simple@acme.example')
      await expect(page.getByRole('heading', { level: 1, name: 'Profile' })).toBeVisible()
      const kept = await page.context().cookies()
      await page.getByText('Hans-Ulrich Ess').first().click()
      await page.getByRole('button', { name: 'Sign out' }).click()
      await expect(page.getByText('You are signed out.')).toBeVisible()
      await page.context().addCookies(kept)
      await page.goto('/settings/profile')
      await expect(page).toHaveURL(/\/sign-in\?next=/)
    })
  })
}

test('an open form whose session has ended leads to the sign-in and back to the form', async ({ page }) => {
  await page.goto('/sign-in?next=/settings/profile')
  await signIn(page, 'site@acme.example')
  await expect(page.getByRole('heading', { level: 1, name: 'Profile' })).toBeVisible()
  await page.context().clearCookies()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fsettings%2Fprofile$/)
  await signIn(page, 'site@acme.example')
  await expect(page.getByRole('heading', { level: 1, name: 'Profile' })).toBeVisible()
})

test('a person ends their session in another browser', async ({ page, browser, baseURL }) => {
  const other = await (await browser.newContext({ baseURL, locale: 'en-GB' })).newPage()
  for (const one of [other, page]) {
    await one.goto('/sign-in?next=/settings/profile')
    await signIn(one, 'dora.quispe@globex.example')
    await expect(one.getByRole('heading', { level: 1, name: 'Profile' })).toBeVisible()
  }
  await page.getByRole('button', { name: 'End all others' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'All other sessions are ended.' })).toBeVisible()
  await other.reload()
  await expect(other).toHaveURL(/\/sign-in\?next=/)
  await other.context().close()
})

test.describe('the sign-in form sent by itself', () => {
  for (const host of ['localhost', '127.0.0.1']) {
    test(`works as the very first request, at ${host}`, async ({ request, baseURL }) => {
      const origin = (baseURL ?? '').replace('localhost', host)
      const fields = { ...(await fieldsOf(request, `${origin}/sign-in`)), email: 'basic@globex.example' }
      const multipart = { ...fields, password: DEMO_PASSWORD }
      const answer = await request.post(`${origin}/sign-in`, {
        multipart,
        headers: { origin },
        maxRedirects: 0,
      })
      expect(answer.status()).toBe(303)
      expect(answer.headers().location).toBe('/contacts')
      expect(answer.headers()['set-cookie']).toMatch(/commonbook\.session=[^;]+;.*HttpOnly.*SameSite=lax/i)
      await request.dispose()
    })
  }

  const strangers: Record<string, string>[] = [
    {},
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
  ]
  for (const headers of strangers) {
    test(`is refused from ${JSON.stringify(headers)}`, async ({ request }) => {
      const fields = await fieldsOf(request, '/sign-in')
      const multipart = { ...fields, email: 'basic@globex.example', password: DEMO_PASSWORD }
      const answer = await request.post('/sign-in', { multipart, headers, maxRedirects: 0 })
      expect(answer.status()).toBe(403)
      expect(answer.headers()['set-cookie']).toBeUndefined()
    })
  }

  test('leads nowhere else, whatever the address says', async ({ request, baseURL }) => {
    const fields = await fieldsOf(request, '/sign-in?next=/x')
    for (const next of [
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      '/%0d%0aX: y',
      'javascript:alert(1)',
    ]) {
      const multipart = { ...fields, next, email: 'office@globex.example', password: DEMO_PASSWORD }
      const headers = { origin: baseURL ?? '' }
      const answer = await request.post('/sign-in', { multipart, headers, maxRedirects: 0 })
      expect(answer.headers().location, next).toBe('/contacts')
    }
  })
})

test.describe('next-auth’s own doors', () => {
  async function token(request: APIRequestContext) {
    const answer = (await (await request.get('/api/auth/csrf')).json()) as { csrfToken: string }
    return answer.csrfToken
  }
  const person = { email: 'office@globex.example', password: DEMO_PASSWORD }
  const path = '/api/auth/callback/credentials'

  test('sign in with their token, and lead to this portal only', async ({ request, baseURL }) => {
    const form = { ...person, csrfToken: await token(request), callbackUrl: 'https://evil.example/' }
    const answer = await request.post(path, { form, headers: { origin: baseURL ?? '' }, maxRedirects: 0 })
    expect(answer.headers().location).toBe(`${baseURL}/contacts`)
    const session: unknown = await (await request.get('/api/auth/session')).json()
    expect(session).toMatchObject({ user: { name: 'Hank Rivera', email: person.email } })
    expect(JSON.stringify(session)).not.toContain('sid')
  })

  test('do not without it, from elsewhere, or with a wrong password', async ({ request, baseURL }) => {
    const csrfToken = await token(request)
    const tries = [
      { form: person, origin: baseURL ?? '' },
      { form: { ...person, csrfToken: 'made up' }, origin: baseURL ?? '' },
      { form: { ...person, csrfToken }, origin: 'https://evil.example' },
      { form: { ...person, csrfToken, password: 'not the password' }, origin: baseURL ?? '' },
    ]
    for (const { form, origin } of tries) {
      const answer = await request.post(path, { form, headers: { origin }, maxRedirects: 0 })
      expect(answer.headers()['set-cookie'] ?? '').not.toContain('commonbook.session')
    }
  })

  test('write nothing into the log for strangers', async ({ request, baseURL }) => {
    const data = { code: 'made up', level: 'error' }
    const answer = await request.post('/api/auth/_log', { data, headers: { origin: baseURL ?? '' } })
    expect(answer.status()).toBe(404)
  })
})
