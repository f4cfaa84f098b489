import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const filesIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));

const code = (file: string): string =>
  readFileSync(join(ROOT, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');

const holding = (folders: readonly string[], pattern: RegExp): string[] =>
  folders
    .flatMap(filesIn)
    .filter((file) => pattern.test(code(file)))
    .sort();

/**
 * People reach views and files through one door, `peopleByIds` and its like in core/store, which disguises them. Whoever
 * adds a file here says why it may know real names.
 */
describe('names', () => {
  it('are read from the table of people by the store alone', () => {
    expect(
      holding(['core', 'components', 'entrypoints'], /\bdb\.people\b/).filter(
        (file) => !file.startsWith('core/store/'),
      ),
    ).toEqual([]);
  });

  it('leave the store undisguised only where rows are told apart or matched', () => {
    expect(holding(['core', 'components', 'entrypoints'], /\b(?:knownPerson|refOfPerson)\b/)).toEqual([
      'core/store/load-team-facts.ts', // rows of captures name their people; what is shown of them goes through private-report
      'core/store/people-by-ids.ts', // the door
      'core/store/people-care/find-people.ts', // disguised
      'core/store/people-care/merge-people.ts', // disguised
    ]);
  });

  it('in rows are used by reading, storing, joining and exporting, never by a view', () => {
    const views = holding(
      ['components', 'entrypoints'],
      /observation\??\.person\b|\brow\.person\b|\.autodeskId\b/,
    );
    expect(views).toEqual(['components/overlay/page/packs.ts']); // one person's rows are asked about together
    const exports = holding(['core/report', 'core/messages'], /\.person\b/);
    expect(exports).toEqual([
      'core/messages/handlers/private-report.ts', // takes them out
      'core/messages/handlers/standing-rows.ts', // to find who it is
      'core/messages/handlers/told-on-page.ts', // whether a row is about somebody
      'core/report/hide-names.ts', // takes them out
      'core/report/stored-table.ts', // goes through private-report
      'core/report/use-months.ts', // ids, no names
    ]);
  });

  it('as stored and groups as stored are asked for by who looks after people only', () => {
    expect(holding(['components', 'entrypoints', 'core'], /\bstoredMemberships\b/)).toEqual([
      'core/messages/handlers/private-report.ts', // made safe there
      'core/store/people-care/memberships.ts',
      'entrypoints/dashboard/data/load-people.ts', // People care, when the admin shows names for a visit
      'entrypoints/dashboard/plans/team-places.ts', // made safe there
    ]);
    expect(holding(['components', 'entrypoints', 'core'], /mode: 'names'/)).toEqual([
      'entrypoints/dashboard/data/load-people.ts',
    ]);
  });
});

/** What views are made of that isn't asked for where `singled-out.test.ts` looks at all that is shown, and why. */
const NOT_SHOWN: Readonly<Record<string, string>> = {
  loadDays: 'loaders are made of it',
  loadHistory: 'forecasts are made of it',
  loadMix: 'advice is made of it',
  loadProducts: 'loaders are made of it',
  loadUses: 'loaders are made of it',
  loadUsesOf: 'advice on one person is made of it',
  loadHighs: 'no data',
  loadFirstRun: 'what was done, no figures',
  loadStorageView: 'sizes of what is stored',
  loadAround: 'of loaders that are asked',
  loadStanding: 'of loaders that are asked',
  loadRenewal: 'orders for a whole team',
  loadWays: 'orders for a whole team',
};

describe('figures where only groups may be looked at', () => {
  it('are looked at by the test of what they rest on, whichever loader they come from', () => {
    const loaders = filesIn('entrypoints/dashboard').flatMap((file) =>
      [...code(file).matchAll(/export (?:async )?(?:const|function\*?) (load[A-Z]\w*)/g)].map(
        ([, name]) => name,
      ),
    );
    const asked = [
      'entrypoints/dashboard/plans/all-loaders.ts',
      'entrypoints/dashboard/plans/seat-loaders.ts',
      'test/support/privacy/all-shown.ts',
    ]
      .map(code)
      .join('\n');
    const forgotten = loaders.filter(
      (name = '') => !new RegExp(`\\b${name}\\b`).test(asked) && !Object.hasOwn(NOT_SHOWN, name),
    );
    expect(loaders.length).toBeGreaterThan(30);
    expect(forgotten).toEqual([]);
  });
});
