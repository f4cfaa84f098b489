import { delimiter, join } from 'node:path';
import process from 'node:process';
import { installFromDebian, runs } from './programs.mjs';

const PROGRAMS = ['firefox-esr', 'firefox', 'firefox-developer-edition'];

const MAC = ['Firefox', 'Firefox Developer Edition'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/firefox`,
);

const windows = () =>
  [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']]
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, 'Mozilla Firefox', 'firefox.exe'));

const onPath = () =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => PROGRAMS.map((program) => join(folder, program)));

/** A Firefox on this machine: FLEXMETER_FIREFOX or an installed one. Null: none. */
export function findFirefox() {
  const asked = process.env.FLEXMETER_FIREFOX;
  if (asked) {
    if (!runs(asked)) throw new Error(`FLEXMETER_FIREFOX is ${asked}, which is no program that can be run.`);
    return asked;
  }
  const places = [
    ...PROGRAMS.map((program) => `/usr/bin/${program}`),
    ...onPath(),
    ...(process.platform === 'darwin' ? MAC : []),
    ...(process.platform === 'win32' ? windows() : []),
  ];
  return places.find(runs) ?? null;
}

/** Find Firefox; on a bare Debian, as root, install its ESR. @throws Error that says what to do */
export function ensureFirefox() {
  const found = findFirefox() ?? (installFromDebian('firefox-esr') ? findFirefox() : null);
  if (found) return found;
  throw new Error('No Firefox found. Install one, or set FLEXMETER_FIREFOX to the path of its program.');
}
