import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/e2e',
  globalSetup: './test/support/global-setup.ts',
  workers: 2,
  fullyParallel: true,
  // A browser on a busy machine may stumble once. What does is named at the end; tests of faults are never tried again.
  retries: 1,
  forbidOnly: true,
  // Budgets for a slow, busy machine: nothing is asserted by the clock. What takes minutes anyway says `test.slow()`.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
});
