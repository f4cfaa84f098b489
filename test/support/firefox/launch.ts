import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import * as z from 'zod/mini';
import { ensureFirefox } from '../../../scripts/firefox.mjs';
import { PORTAL_HOST } from '../https';
import type { RecordingProxy } from '../proxy';
import { until } from '../until';
import { command, inBrowserWindow } from './wire';

export const ADDON = 'flexmeter@flexmeter.app';

export interface FirefoxOptions {
  /** Folder of the built extension, or a package of it (`.zip`), which is then installed for good. */
  readonly extension: string;
  /** Everything goes through it: the browser reaches the stand-in portal and nobody else. */
  readonly proxy: RecordingProxy;
  /** Kept after closing when given: to start again with the same data. */
  readonly profile?: string;
  /** The extension's address when a profile is used again. */
  readonly uuid?: string;
  /** Add-on is there already. */
  readonly installed?: boolean;
  /** What the company decides of the browser: the content of a `policies.json`. */
  readonly policies?: Readonly<Record<string, unknown>>;
}

/** A Firefox with the built extension in it. */
export interface FirefoxSession {
  readonly browser: Browser;
  readonly origin: string;
  readonly profile: string;
  /** Uncaught errors of any page that was opened here. */
  readonly pageErrors: readonly string[];
  openPopup(): Promise<Page>;
  openDashboard(hash?: string): Promise<Page>;
  openPortal(path: string): Promise<Page>;
  reload(page: Page): Promise<void>;
  /** A tab the extension opened, by its address. */
  tab(address: RegExp): Promise<Page>;
  /** What the browser's console says of the extension: errors of any context, policy violations. */
  complaints(): Promise<string[]>;
  /** Wait for the next file a page saves after an act. */
  saved(act: () => Promise<unknown>): Promise<{ name: string; bytes: Buffer }>;
  close(): Promise<void>;
}

/** Keep the browser's own errands out of the record: what the proxy hears then is the extension's or the portal's. */
const QUIET = {
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'browser.region.network.url': '',
  'extensions.getAddons.cache.enabled': false,
  'extensions.update.enabled': false,
  'extensions.blocklist.enabled': false,
  'browser.search.update': false,
  'browser.topsites.contile.enabled': false,
  'browser.newtabpage.enabled': false,
  'dom.push.connection.enabled': false,
  'network.trr.mode': 5,
  'media.gmp-manager.updateEnabled': false,
  'intl.locale.requested': 'en-US',
};

/**
 * Firefox looks for policies in its own folder only; where tests run (it calls that automation, and then talks to
 * nobody beyond this machine), elsewhere too.
 */
async function policing(profile: string, policies: FirefoxOptions['policies']) {
  if (!policies) return { env: {}, prefs: {} };
  const file = join(profile, 'policies.json');
  await writeFile(file, JSON.stringify({ policies }));
  return {
    env: { MOZ_DISABLE_NONLOCAL_CONNECTIONS: '1' },
    prefs: {
      'security.turn_off_all_security_so_that_viruses_can_take_over_this_computer': true,
      'browser.policies.alternatePath': file,
    },
  };
}

/** Start Firefox without a window and put the built extension in. */
export async function launchFirefox(options: FirefoxOptions): Promise<FirefoxSession> {
  const { proxy } = options;
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'flexmeter-fx-')));
  const uuid = options.uuid ?? randomUUID();
  const downloads = join(profile, 'downloads');
  mkdirSync(downloads, { recursive: true });
  const { env, prefs } = await policing(profile, options.policies);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: ensureFirefox(),
    userDataDir: profile,
    acceptInsecureCerts: true,
    // Pages of an extension are opened and looked at like any other only with the browser's own rights.
    args: ['-remote-allow-system-access'],
    env: { ...process.env, LANG: 'C.UTF-8', MOZ_REMOTE_SETTINGS_DEVTOOLS: '1', ...env },
    timeout: 120_000,
    protocolTimeout: 300_000,
    defaultViewport: { width: 1280, height: 900 },
    extraPrefsFirefox: {
      ...QUIET,
      'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: uuid }),
      'xpinstall.signatures.required': false,
      'extensions.webextOptionalPermissionPrompts': false, // a prompt of the browser's own window: said yes to
      'ui.prefersReducedMotion': 1,
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxy.port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy.port,
      'network.proxy.no_proxies_on': '',
      'browser.download.dir': downloads,
      'browser.download.folderList': 2,
      'browser.download.useDownloadDir': true,
      'browser.download.alwaysOpenPanel': false,
      ...prefs,
    },
  });
  try {
    if (!options.installed) await install(browser, options.extension);
    return sessionOf(browser, `moz-extension://${uuid}`, profile, downloads, options.profile === undefined);
  } catch (error) {
    await leave(browser);
    throw error;
  }
}

/** Close the browser; on a busy machine it may not find its way out, and is stopped then. */
async function leave(browser: Browser): Promise<void> {
  const stop = setTimeout(() => browser.process()?.kill('SIGKILL'), 60_000);
  try {
    await browser.close();
  } finally {
    clearTimeout(stop);
  }
}

async function install(browser: Browser, extension: string): Promise<void> {
  if (!extension.endsWith('.zip')) {
    await browser.installExtension(extension);
    return;
  }
  const value = (await readFile(extension)).toString('base64');
  await command(browser, 'webExtension.install', {
    extensionData: { type: 'base64', value },
    'moz:permanent': true,
  });
}

function sessionOf(
  browser: Browser,
  origin: string,
  profile: string,
  downloads: string,
  throwAway: boolean,
): FirefoxSession {
  const pageErrors: string[] = [];
  const blank = async () => {
    const page = await browser.newPage();
    page.on('pageerror', (error) => pageErrors.push(String(error)));
    return page;
  };
  const own = async (path: string) => {
    const page = await blank();
    // The browser never says that a page of an extension has loaded.
    void page.goto(`${origin}/${path}`).catch(() => undefined);
    await loaded(page, origin);
    return page;
  };
  return {
    browser,
    origin,
    profile,
    pageErrors,
    openPopup: () => own('popup.html'),
    openDashboard: (hash = '') => own(`dashboard.html${hash}`),
    openPortal: async (path) => {
      const page = await blank();
      await page.goto(`https://${PORTAL_HOST}${path}`);
      return page;
    },
    reload: async (page) => {
      await page.evaluate(() => {
        Object.assign(window, { old: true });
        location.reload();
      });
      await until('the page is there again', () =>
        page
          .evaluate(() => !Reflect.has(window, 'old') && document.readyState === 'complete')
          .catch(() => false),
      );
    },
    tab: async (address) => {
      let found: Page | undefined;
      await until(`a tab opens at ${address}`, async () => {
        for (const page of await browser.pages())
          if (address.test(await page.evaluate(() => location.href).catch(() => ''))) found = page;
        return found !== undefined;
      });
      if (!found) throw new Error('the tab is gone');
      return found;
    },
    complaints: async () => {
      const told = await inBrowserWindow(browser, CONSOLE(origin));
      return z.parse(z.array(z.string()), told);
    },
    saved: (act) => nextFile(downloads, act),
    close: async () => {
      await leave(browser);
      if (throwAway) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

const loaded = (page: Page, origin: string) =>
  until(`${origin} is loaded`, () =>
    page
      .evaluate(
        (wanted) => location.href.startsWith(wanted) && document.querySelector('#app')?.firstChild !== null,
        origin,
      )
      .catch(() => false),
  );

const CONSOLE = (origin: string) => `Services.console.getMessageArray()
  .filter((one) => one instanceof Ci.nsIScriptError && !(one.flags & Ci.nsIScriptError.warningFlag))
  .map((one) => [one.errorMessage, one.sourceName].join(' at '))
  .filter((text) => !/^Promise (?:resolved|rejected) after context unloaded/.test(text)) // a tab closed before its answer came
  .filter((text) => text.includes(${JSON.stringify(origin)}) || text.includes(${JSON.stringify(ADDON)}))`;

async function nextFile(folder: string, act: () => Promise<unknown>) {
  const before = new Set(existsSync(folder) ? readdirSync(folder) : []);
  await act();
  let name = '';
  await until('a file is saved', () => {
    const fresh = readdirSync(folder).filter((file) => !before.has(file));
    name = fresh.find((file) => !file.endsWith('.part')) ?? '';
    return name !== '' && !fresh.some((file) => file.endsWith('.part'));
  });
  let bytes = Buffer.alloc(0);
  await until('it is whole', async () => {
    bytes = await readFile(join(folder, name));
    return bytes.length > 0;
  });
  return { name, bytes };
}
