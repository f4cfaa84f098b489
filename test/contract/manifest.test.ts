import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { filesOf, pack } from '../../scripts/pack.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PORTAL = 'https://manage.autodesk.com/*';
const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const BUILDS = [
  { browser: 'chrome', args: ['build'], folder: 'chrome-mv3' },
  { browser: 'edge', args: ['build', '-b', 'edge'], folder: 'edge-mv3' },
  { browser: 'firefox', args: ['build', '-b', 'firefox', '--mv3'], folder: 'firefox-mv3' },
] as const;

// A build of its own: what is tested is what these sources make, not what lay around.
const OUT = '.output-contract';

describe.each(BUILDS)('the built extension for $browser', ({ args, folder }) => {
  const built = join(ROOT, OUT, folder);
  let manifest: Record<string, unknown> = {};

  beforeAll(() => {
    const { status, stderr, stdout } = spawnSync(join(ROOT, 'node_modules/.bin/wxt'), [...args], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, FLEXMETER_OUT: OUT, NODE_ENV: 'production' },
    });
    if (status !== 0) throw new Error(`${stdout}\n${stderr}`);
    manifest = JSON.parse(readFileSync(join(built, 'manifest.json'), 'utf8'));
  }, 180_000);

  it('asks for these permissions and no other', () => {
    expect({
      permissions: manifest.permissions,
      optional: manifest.optional_permissions,
      hosts: manifest.host_permissions,
      optionalHosts: manifest.optional_host_permissions,
      resources: manifest.web_accessible_resources ?? [],
      connectable: manifest.externally_connectable,
      policy: manifest.content_security_policy,
    }).toEqual({
      permissions: ['storage', 'alarms', 'notifications', 'unlimitedStorage'],
      optional: undefined,
      hosts: [PORTAL],
      optionalHosts: undefined,
      resources: [],
      connectable: undefined,
      policy: { extension_pages: POLICY },
    });
  });

  it('carries the licences of what is bundled', () => {
    const text = readFileSync(join(built, 'THIRD-PARTY.txt'), 'utf8');
    for (const name of ['preact', 'dexie', 'chart.js', 'highs', 'date-holidays', 'zod'])
      expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'));
    expect(text).not.toMatch(/^(vitest|react|typescript) \d/m);
  });

  it('stays out of private windows where they would hide what is stored', () => {
    expect(manifest.incognito).toBe(folder === 'firefox-mv3' ? 'not_allowed' : undefined);
  });

  it('runs in the portal only', () => {
    const scripts = manifest.content_scripts;
    expect(scripts).toHaveLength(1);
    expect(scripts).toMatchObject([{ matches: [PORTAL], js: ['content-scripts/portal.js'] }]);
  });

  it('holds no code that could ask the network, nor any made at run time', () => {
    const banned =
      /\bfetch\s*\(|XMLHttpRequest|WebSocket\b|EventSource\b|sendBeacon|RTCPeerConnection|importScripts|\beval\s*\(|new Function\b/;
    const found = readdirSync(built, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.js'))
      .flatMap((file) => {
        const hit = banned.exec(readFileSync(join(built, file), 'utf8'));
        return hit ? [`${file}: ${hit[0]}`] : [];
      });
    expect(found).toEqual([]);
  });
});

it('Mozilla’s linter finds nothing in the extension for Firefox: no error, no warning, no notice', () => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'scripts/lint-firefox.mjs'), join(ROOT, OUT, 'firefox-mv3')],
    { encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  expect(stdout.trim()).toBe('0 errors, 0 warnings, 0 notices');
}, 240_000);

it('two builds make the same bytes: Chrome’s and Edge’s packages, built apart, are one', () => {
  const [chrome, edge] = ['chrome-mv3', 'edge-mv3'].map((folder) => pack(filesOf(join(ROOT, OUT, folder))));
  expect(Buffer.from(edge ?? []).equals(Buffer.from(chrome ?? []))).toBe(true);
  expect(chrome?.length).toBeGreaterThan(100_000);
});
