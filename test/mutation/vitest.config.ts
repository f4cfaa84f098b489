import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url)).replace(/\/$/, '');
const include: string[] = JSON.parse(process.env.MUTATION_TESTS ?? '["test/{unit,property}/**"]');
const files = include.map((glob) => (/\.tsx?$/.test(glob) ? glob : `${glob}/*.test.{ts,tsx}`));

const fewCases: Plugin = {
  name: 'few-cases',
  enforce: 'pre',
  resolveId: (id, importer) =>
    id === 'fast-check' && importer && !importer.endsWith('/mutation/fast-check.ts')
      ? here('fast-check.ts')
      : null,
};

/** Tests that mutants are tried with: of one folder (`tests-of.mjs`), few cases a property, nothing built. */
export default defineConfig({
  root: here('../..'),
  plugins: [fewCases],
  resolve: { alias: { '@': here('../..') } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    setupFiles: ['test/support/use-table-words.ts', 'test/mutation/setup.ts'],
    include: files,
    environment: files.some((file) => file.includes('dom')) ? 'jsdom' : 'node',
    testTimeout: 120_000,
    // A problem of each is solved a second time, by HiGHS.
    env: { FLEXMETER_PLAN_PEOPLE: '30' },
  },
});
