import { defineConfig } from '@playwright/test'

const chromium = process.env.COMMONBOOK_CHROMIUM

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/playwright',
  globalSetup: './e2e/global-setup.ts',
  fullyParallel: true,
  forbidOnly: true,
  // Where nobody watches; what passes at the second try only is named at the end (scripts/test-run/reports.ts).
  retries: process.env.CI ? 1 : 0,
  // One more than the smallest machine has cores: a test also waits.
  workers: 3,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [
    [process.stdout.isTTY ? 'line' : 'list'],
    ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ?? 'test-results/playwright.json' }],
  ],
  use: {
    locale: 'en-GB',
    // Recording costs every page that is opened: it is for looking into a failure again.
    trace: process.env.COMMONBOOK_TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
})
