/**
 * Renders the pages of pages.jsx with the real components in a real browser and saves them as fixtures:
 * `node test/dom/tables/render/render.mjs [folder]`. Run it after an upgrade of a grid component, then check the difference.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { build } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const out = resolve(process.argv[2] ?? join(here, '../../fixtures/tables'));
const built = join(tmpdir(), `flexmeter-render-${process.pid}`);
await build({
  root: here,
  configFile: false,
  logLevel: 'error',
  publicDir: false,
  define: { 'process.env.NODE_ENV': '"production"' },
  build: { outDir: built, lib: { entry: join(here, 'pages.jsx'), formats: ['es'], fileName: 'pages' } },
});
const script = await readFile(join(built, 'pages.js'), 'utf8');
const server = createServer((request, response) => {
  const isScript = request.url?.startsWith('/pages.js');
  response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
  response.end(
    isScript ? script : '<!doctype html><div id="page"></div><script type="module" src="/pages.js"></script>',
  );
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const origin = `http://127.0.0.1:${server.address().port}`;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
page.on('pageerror', (error) => console.error(error));
await page.goto(`${origin}/?page=mui-divs`);
await page.waitForFunction('window.flexmeterPages');
const names = await page.evaluate('window.flexmeterPages');
for (const name of names) {
  await page.goto(`${origin}/?page=${name}`);
  await page.waitForSelector('#page [role=grid], #page table, #page .MuiTable-root');
  await page.waitForTimeout(300);
  const html = await page.evaluate(() => {
    // Emotion writes its rules where outerHTML does not show them; what hides or stacks text is part of the page.
    const telling = /display|visibility|clip|position|padding|overflow/;
    const rules = [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules])
      .filter((rule) => rule instanceof CSSStyleRule && telling.test(rule.cssText))
      .map(
        (rule) =>
          `${rule.selectorText} { ${[...rule.style]
            .filter((p) => telling.test(p))
            .map((p) => `${p}: ${rule.style.getPropertyValue(p)}`)
            .join('; ')} }`,
      );
    return `<style>\n${rules.join('\n')}\n</style>\n${document.querySelector('#page').innerHTML}\n`;
  });
  await mkdir(join(out, name), { recursive: true });
  await writeFile(join(out, name, 'source.html'), html);
}
await browser.close();
server.close();
