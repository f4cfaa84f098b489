import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** Tests that mutants are tried with: of the core alone, without builds and without those that only look at the sources. */
export default defineConfig({
  root,
  resolve: { alias: { '@': root } },
  test: {
    setupFiles: ['test/support/use-table-words.ts'],
    include: ['test/{unit,property}/**/*.test.ts'],
    exclude: ['test/unit/{dashboard,store,messages,overlay-models,overlay-page,chart,support}/**'],
    testTimeout: 20_000,
  },
});
