import { defineConfig } from '@playwright/test';
import { CHROMIUM } from './support/chromium.ts';

// Each test starts its own server on its own port, with its own data, so there is no `webServer` here; and its own
// browsers, which it can kill, each at the size where the screens are used (support/device.ts).
export default defineConfig({
  testDir: '..',
  testMatch: ['e2e/**/*.e2e.ts', 'documents/print/*.e2e.ts', 'browsers/*.e2e.ts'],
  outputDir: '../../test-results',
  workers: 2,
  // The tests of one file share nothing: a long file would else leave a core idle at the end.
  fullyParallel: true,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list'], ['../support/playwright-reporter.ts']],
  use: {
    launchOptions: CHROMIUM,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    serviceWorkers: 'allow',
    // A trace of every test costs a busy machine a tenth of its time; screens and the page's own words are kept anyway.
    trace: process.env['CI'] === undefined ? 'retain-on-failure' : 'off',
    viewport: { width: 360, height: 640 },
    hasTouch: true,
    isMobile: true,
  },
});
