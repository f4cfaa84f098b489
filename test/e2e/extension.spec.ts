import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launch, type Session } from '../support/browser';
import { EXTENSION } from '../support/build';
import { type HttpsServer, PORTAL_HOST, startHttps } from '../support/https';
import { startProxy } from '../support/proxy';

const PAGE = `<!doctype html><title>Portal</title><style nonce="__NONCE__">h1 { color: rgb(1, 2, 3) }</style>
<h1 style="color: red">Portal</h1><script>document.title = 'inline script ran'</script>`;

async function withFolder(use: (folder: string) => Promise<void>) {
  const folder = await mkdtemp(join(tmpdir(), 'flexmeter-page-'));
  try {
    await writeFile(join(folder, 'index.html'), PAGE);
    await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function withSession(session: Promise<Session>, use: (session: Session) => Promise<void>) {
  const open = await session;
  try {
    await use(open);
  } finally {
    await open.close();
  }
}

async function withServer(root: string, use: (server: HttpsServer) => Promise<void>) {
  const server = await startHttps({ root });
  try {
    await use(server);
  } finally {
    await server.close();
  }
}

test('the built extension runs, on the portal’s own name, and asks nobody for anything', () =>
  withFolder((root) =>
    withServer(root, async (server) => {
      const proxy = await startProxy(`${PORTAL_HOST}:443`, server.port);
      await withSession(launch({ extension: EXTENSION, proxy }), async (session) => {
        const portal = await session.openPortal('/usage-report');
        await expect(portal.locator('h1')).toHaveText('Portal');
        // The stand-in's policy is as strict as it says: no inline script, styles by nonce only.
        expect(await portal.title()).toBe('Portal');
        await expect(portal.locator('h1')).toHaveCSS('color', 'rgb(1, 2, 3)');
        const popup = await session.openPopup();
        await expect(popup.locator('#app')).not.toBeEmpty();
        const dashboard = await session.openDashboard();
        await expect(dashboard.locator('#app')).not.toBeEmpty();
        // Even asked to, an extension page can't reach anybody.
        const reached = await popup.evaluate(() =>
          fetch('https://manage.autodesk.com/').then(
            () => true,
            () => false,
          ),
        );
        expect(reached).toBe(false);
        expect(session.extensionRequests).toEqual([]);
        expect(session.pageErrors).toEqual([]);
        expect(proxy.allowed()).toBeGreaterThan(0);
        expect(proxy.refused).toEqual([]);
      });
      await proxy.close();
    }),
  ));

test('the worker stops when told to and comes back for the next event', () =>
  withSession(launch({ extension: EXTENSION }), async (session) => {
    expect(session.worker()).toBeDefined();
    await session.stopWorker();
    expect(session.worker()).toBeUndefined();
    const popup = await session.openPopup();
    await popup.evaluate(() => {
      const scope: unknown = globalThis;
      // Nobody has to answer: the message itself starts the worker.
      (scope as { chrome: { runtime: { sendMessage(m: unknown): Promise<unknown> } } }).chrome.runtime
        .sendMessage({ ping: true })
        .catch(() => undefined);
    });
    await session.workerIs('running');
    expect(session.worker()).toBeDefined();
    await session.stopWorker(); // and it can be stopped again
    expect(session.worker()).toBeUndefined();
  }));

test('the watch sees what an extension asks for: a page’s request and its worker’s', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'flexmeter-leaky-'));
  try {
    const manifest = {
      manifest_version: 3,
      name: 'leaky',
      version: '1',
      background: { service_worker: 'w.js' },
    };
    await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
    await writeFile(
      join(folder, 'w.js'),
      "self.leak = () => fetch('https://worker.invalid/').catch(() => 0);",
    );
    await writeFile(join(folder, 'popup.html'), '<script src="p.js"></script>');
    await writeFile(join(folder, 'p.js'), "fetch('https://page.invalid/').catch(() => 0);");
    await withSession(launch({ extension: folder, keepStart: true }), async (session) => {
      await session.openPopup();
      await session.worker()?.evaluate('self.leak()');
      await expect
        .poll(() => [...session.extensionRequests].sort())
        .toEqual(['https://page.invalid/', 'https://worker.invalid/']);
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
