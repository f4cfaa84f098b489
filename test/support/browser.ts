import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';
import { ensureBrowser } from '../../scripts/browser.mjs';
import { PORTAL_HOST } from './https';
import type { RecordingProxy } from './proxy';

// Without it Playwright keeps a worker's requests to itself.
process.env.PW_EXPERIMENTAL_SERVICE_WORKER_NETWORK_EVENTS = '1';

export interface LaunchOptions {
  /** Folder of the built extension. */
  readonly extension: string;
  /** Local port that stands in for the portal. */
  readonly portalPort?: number;
  /** Send everything through it; it then reaches the portal, `portalPort` is not needed. */
  readonly proxy?: RecordingProxy;
  readonly headless?: boolean;
  /** The browser's language (default en-US). */
  readonly locale?: string;
  /** Kept after closing when given: to start again with the same data. */
  readonly userDataDir?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  /** Leave the tab open that opens after installation. */
  readonly keepStart?: boolean;
}

/** A browser with the built extension in it. */
export interface Session {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** Addresses the extension asked for beyond its own files. Anything here fails a test. */
  readonly extensionRequests: readonly string[];
  /** Uncaught errors of any page, the portal's and the extension's. */
  readonly pageErrors: readonly string[];
  /** `console.error` of any page or worker. */
  readonly consoleErrors: readonly string[];
  /** Open the popup as a page. */
  openPopup(): Promise<Page>;
  /** @param hash route inside the dashboard, e.g. `#/settings` */
  openDashboard(hash?: string): Promise<Page>;
  openPortal(path?: string): Promise<Page>;
  /** Stop the background worker as the browser does when it is idle; the next event starts it anew. */
  stopWorker(): Promise<void>;
  /** Wait until the worker is running or stopped. */
  workerIs(status: 'running' | 'stopped'): Promise<void>;
  /** The worker if it is running. */
  worker(): Worker | undefined;
  close(): Promise<void>;
}

const NOWHERE = 'http://127.0.0.1:9/';

/** Keep the browser's own errands (updates, time, sign-in, hints) out of the record. */
const quietArgs = [
  '--no-sandbox',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  `--component-updater=url-source=${NOWHERE}`,
  `--gaia-url=${NOWHERE}`,
  '--disable-sync',
  '--disable-quic',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-client-side-phishing-detection',
  '--ignore-certificate-errors',
  `--disable-features=${[
    'DisableLoadExtensionCommandLineSwitch', // branded Chrome ignores --load-extension otherwise
    'NetworkTimeServiceQuerying',
    'OptimizationHints',
    'OptimizationGuideModelDownloading',
    'MediaRouter',
    'Translate',
    'AutofillServerCommunication',
  ].join(',')}`,
];

/** Start a browser with the built extension and wait until its worker is activated. */
export async function launch(options: LaunchOptions): Promise<Session> {
  const userDataDir = options.userDataDir ?? (await mkdtemp(join(tmpdir(), 'flexmeter-')));
  const { portalPort, proxy } = options;
  const context = await chromium.launchPersistentContext(userDataDir, {
    executablePath: ensureBrowser(),
    headless: false, // Playwright's own headless switch would take the extensions away
    ignoreDefaultArgs: ['--disable-extensions'],
    ignoreHTTPSErrors: true,
    acceptDownloads: true,
    // LANGUAGE is the extension's language on Linux; without a UTF-8 LANG no file name holds an umlaut.
    env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', LANGUAGE: options.locale ?? 'en-US' },
    locale: options.locale ?? 'en-US',
    viewport: options.viewport ?? { width: 1440, height: 900 },
    ...(options.colorScheme ? { colorScheme: options.colorScheme } : {}),
    reducedMotion: 'reduce', // what is looked at right after a change is what it changes to
    args: [
      ...((options.headless ?? true) ? ['--headless=new'] : []),
      ...quietArgs,
      `--lang=${options.locale ?? 'en-US'}`,
      `--load-extension=${options.extension}`,
      `--disable-extensions-except=${options.extension}`,
      ...(proxy ? [`--proxy-server=127.0.0.1:${proxy.port}`] : []),
      ...(portalPort && !proxy
        ? [`--host-resolver-rules=MAP ${PORTAL_HOST}:443 127.0.0.1:${portalPort}`]
        : []),
    ],
  });
  context.setDefaultTimeout(240_000); // what waits longer waits for ever, and would take the test's whole time
  try {
    const session = await sessionOf(context, userDataDir, options.userDataDir === undefined);
    // The tab of a fresh installation would otherwise open in the middle of a test.
    if (options.userDataDir === undefined && !options.keepStart) await (await startTab(context)).close();
    return session;
  } catch (error) {
    await context.close();
    throw error;
  }
}

/** The tab that opens once, after installation. */
export const startTab = (context: BrowserContext): Promise<Page> =>
  new Promise((found) => {
    const look = (page: Page) =>
      void page.waitForURL(/#\/start/, { waitUntil: 'commit' }).then(
        () => found(page),
        () => undefined, // another page, closed since
      );
    for (const page of context.pages()) look(page);
    context.on('page', look);
  });

async function sessionOf(context: BrowserContext, userDataDir: string, throwAway: boolean): Promise<Session> {
  const watched = watch(context);
  const first =
    context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 120_000 }));
  const extensionId = new URL(first.url()).host;
  const origin = `chrome-extension://${extensionId}`;
  const open = async (address: string) => {
    const page = await context.newPage();
    await page.goto(address);
    return page;
  };
  await activated(first);
  const lever = await workerLever(context.pages()[0] ?? (await context.newPage()), origin);
  return {
    context,
    extensionId,
    ...watched,
    openPopup: () => open(`${origin}/popup.html`),
    openDashboard: (hash = '') => open(`${origin}/dashboard.html${hash}`),
    openPortal: (path = '/home') => open(`https://${PORTAL_HOST}${path}`),
    worker: () =>
      lever.running()
        ? context.serviceWorkers().findLast((worker) => worker.url().startsWith(origin))
        : undefined,
    ...lever.controls,
    close: async () => {
      await context.close();
      if (throwAway) await rm(userDataDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The worker answers messages only once it is activated. */
const activated = (worker: Worker): Promise<void> =>
  worker.evaluate(async () => {
    const scope: unknown = globalThis;
    const { registration } = scope as {
      registration: { active: { state: string } | null };
    };
    while (registration.active?.state !== 'activated') await new Promise((again) => setTimeout(again, 20));
  });

function watch(context: BrowserContext) {
  const extensionRequests: string[] = [];
  const pageErrors: string[] = [];
  const consoleErrors: string[] = [];
  context.on('request', (request) => {
    const by = request.serviceWorker()?.url() ?? originOfFrame(() => request.frame().url());
    const address = request.url();
    const asked =
      by.startsWith('chrome-extension://') || request.headers().origin?.startsWith('chrome-extension://');
    if (asked && !/^(chrome-extension|data|blob|about|chrome):/.test(address))
      extensionRequests.push(address);
  });
  context.on('weberror', (error) => pageErrors.push(String(error.error().stack ?? error.error())));
  context.on('console', (message) => {
    if (message.type() === 'error') consoleErrors.push(message.text());
  });
  return { extensionRequests, pageErrors, consoleErrors };
}

/** A navigation's frame isn't known yet when it is asked for. */
function originOfFrame(url: () => string): string {
  try {
    return url();
  } catch {
    return '';
  }
}

/** Watch and stop the worker from a page of its own that runs nothing: the manifest as text. */
async function workerLever(page: Page, origin: string) {
  await page.goto(`${origin}/manifest.json`);
  const cdp = await page.context().newCDPSession(page);
  let status = 'running';
  let heard: () => void = () => undefined;
  cdp.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const version of versions) if (version.scriptURL.startsWith(origin)) status = version.runningStatus;
    heard();
  });
  await cdp.send('ServiceWorker.enable');
  const until = async (wanted: string) => {
    while (status !== wanted)
      await new Promise<void>((next, failed) => {
        const timer = setTimeout(() => failed(new Error(`the worker is ${status}, not ${wanted}`)), 60_000);
        heard = () => {
          clearTimeout(timer);
          next();
        };
      });
  };
  return {
    running: () => status === 'running',
    controls: {
      workerIs: until,
      stopWorker: async () => {
        await cdp.send('ServiceWorker.stopAllWorkers');
        await until('stopped');
      },
    },
  };
}
