import { delimiter, join } from 'node:path';
import process from 'node:process';
import { chromium } from '@playwright/test';
import { installFromDebian, runs } from './programs.mjs';

const PROGRAMS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const MAC = ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

const windows = () =>
  [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Chromium', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]);

const onPath = () =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => PROGRAMS.map((program) => join(folder, program)));

const playwrightsOwn = () => {
  try {
    return [chromium.executablePath()];
  } catch {
    return [];
  }
};

/** A Chromium-family browser on this machine: FLEXMETER_BROWSER, Playwright's own, or an installed one. Null: none. */
export function findBrowser() {
  const asked = process.env.FLEXMETER_BROWSER;
  if (asked) {
    if (!runs(asked)) throw new Error(`FLEXMETER_BROWSER is ${asked}, which is no program that can be run.`);
    return asked;
  }
  const places = [
    ...playwrightsOwn(),
    ...PROGRAMS.map((program) => `/usr/bin/${program}`), // Chromium first, wherever PATH begins
    ...onPath(),
    ...(process.platform === 'darwin' ? MAC : []),
    ...(process.platform === 'win32' ? windows() : []),
  ];
  return places.find(runs) ?? null;
}

/** Find a browser; on a bare Debian, as root, install Chromium from its own packages. @throws Error that says what to do */
export function ensureBrowser() {
  const found = findBrowser() ?? (installFromDebian('chromium') ? findBrowser() : null);
  if (found) return found;
  throw new Error(
    'No Chromium, Chrome or Edge found. Install one, or set FLEXMETER_BROWSER to the path of its program.',
  );
}
