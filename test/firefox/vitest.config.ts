import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The built extension in a real Firefox: one browser at a time. */
export default defineConfig({
  root,
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
  test: {
    include: ['test/firefox/**/*.test.ts'],
    globalSetup: ['test/firefox/global-setup.ts'],
    fileParallelism: false,
    retry: 1, // as in playwright.config.ts
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
