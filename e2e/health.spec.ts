import { expect } from '@playwright/test'
import { test } from './fixtures/page'

test('a monitor asks how the portal is', async ({ request }) => {
  const answer = await request.get('/api/health')
  expect(answer.status()).toBe(200)
  expect(await answer.json()).toMatchObject({ status: 'ok', database: 'ok' })
})
