import { defineConfig } from '@playwright/test'
import { findChromium } from './scripts/chromium.ts'

// Every journey starts its own server on a free port with a fresh data folder, so there is no webServer here.
export default defineConfig({
  testDir: 'tests/journeys',
  testMatch: '**/*.spec.ts',
  outputDir: '.reports/journeys',
  workers: 2,
  // On a busy machine a real browser may be slower than any patience: such a test gets a second try, and is named for it.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: '.reports/playwright.json' }]],
  use: {
    browserName: 'chromium',
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    actionTimeout: 10_000,
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: findChromium(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-dev-shm-usage',
        // A hall's laptop by another name than this machine's: plain http there is no secure context.
        '--host-resolver-rules=MAP saal.test 127.0.0.1',
      ],
    },
  },
})
