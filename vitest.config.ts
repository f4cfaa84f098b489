import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    setupFiles: ['test/support/use-table-words.ts', 'test/support/seed.ts'],
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['test/{unit,property,contract}/**/*.test.ts'], environment: 'node' },
      },
      {
        extends: true,
        test: { name: 'dom', include: ['test/dom/**/*.test.{ts,tsx}'], environment: 'jsdom' },
      },
    ],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
