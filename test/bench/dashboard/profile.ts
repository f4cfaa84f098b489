import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Day } from '@/core/units/brands';
import { launch } from '../../support/browser';
import { EXTENSION } from '../../support/build';
import { BENCH_DAYS, benchCompany } from './company';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const MINUTES = 60_000;

/** A browser profile whose database holds the company; made once a day through the dashboard's own import, then kept. */
export async function companyProfile(today: Day): Promise<string> {
  const folder = join(ROOT, '.output/bench-dashboard', `company-${today}-${BENCH_DAYS}`);
  const made = join(folder, 'made');
  // Chromium goes on with the background script it knows of this version, whatever was built since.
  await rm(join(folder, 'Default/Service Worker'), { recursive: true, force: true });
  if (existsSync(made)) {
    await withAdvice(folder);
    return folder;
  }
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  console.log('Importing a company of 5,000 people (once) ...');
  const company = benchCompany(today);
  const files = join(folder, 'files');
  await mkdir(files);
  for (const { name, bytes } of company.files) await writeFile(join(files, name), bytes);
  const session = await launch({ extension: EXTENSION, userDataDir: folder });
  try {
    const page = await session.openDashboard('#/data/import');
    page.setDefaultTimeout(5 * MINUTES);
    await page.getByLabel('Choose files').setInputFiles(company.files.map(({ name }) => join(files, name)));
    await page.getByRole('button', { name: /^Import \d/ }).click();
    await page.getByRole('heading', { name: /tables stored/ }).waitFor();
    await page.evaluate(await savePagesBundle());
    await page.evaluate(
      (captures) => Reflect.get(globalThis, 'flexmeterBench').savePages(captures),
      company.captures,
    );
    await page.close();
  } finally {
    await session.close();
  }
  await withAdvice(folder);
  await writeFile(made, JSON.stringify({ people: company.people, rows: company.rows }));
  return folder;
}

/** After a change, or by another version, everybody's advice and what views show first is worked out once, while the dashboard stays open; then it is kept. */
async function withAdvice(userDataDir: string): Promise<void> {
  const session = await launch({ extension: EXTENSION, userDataDir });
  try {
    const page = await session.openDashboard('#/people');
    page.setDefaultTimeout(5 * MINUTES);
    const start = performance.now();
    await page.locator('.people-table tbody tr[aria-rowindex]').first().waitFor();
    await page.getByText(/worked out/).waitFor({ state: 'detached' });
    console.log(`Everybody's advice is there after ${Math.round(performance.now() - start)} ms`);
    await page.waitForFunction(() => performance.getEntriesByName('prepared').length > 0, null, {
      timeout: 15 * MINUTES,
    });
    console.log(`The views are worked out ahead after ${Math.round(performance.now() - start)} ms`);
  } finally {
    await session.close();
  }
}

async function savePagesBundle(): Promise<string> {
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': ROOT.replace(/\/$/, '') } },
    build: {
      write: false,
      lib: {
        entry: join(ROOT, 'test/bench/dashboard/save-pages.ts'),
        formats: ['iife'],
        name: 'flexmeterBench',
      },
    },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error('nothing was built');
  return `${output.output[0].code}; globalThis.flexmeterBench = flexmeterBench; undefined`;
}
