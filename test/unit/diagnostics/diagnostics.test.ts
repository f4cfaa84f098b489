import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Diagnostics, diagnosticsText } from '@/core/diagnostics/diagnostics';
import { noteOf } from '@/core/diagnostics/error-note';
import { startingSettings } from '@/core/rates/starting-values';
import { storeDiagnostics } from '@/core/store/diagnostics';
import { loadErrors, logError } from '@/core/store/error-log';
import { loadSample } from '@/core/store/sample';
import { saveCapture } from '@/core/store/save-capture';
import { changeSettings, keepPolicy } from '@/core/store/settings';
import type { Store } from '@/core/store/store';
import { day } from '@/core/units/brands';
import { capture, withStore } from '../store/support/captures';

const TODAY = day(20_700);
const SURE: Omit<Diagnostics, keyof Awaited<ReturnType<typeof storeDiagnostics>>> = {
  version: '0.1.0',
  browser: 'Chromium 150',
  languages: { browser: 'de', sentences: 'de' },
  timeZone: -300,
  timings: [{ what: 'load overview', times: 3, median: 12.4, longest: 40 }],
};
const textOf = async (store: Store) => diagnosticsText({ ...SURE, ...(await storeDiagnostics(store)) });

test('tell nothing about anybody, whatever is stored', () =>
  withStore(async (store) => {
    await loadSample(store, TODAY);
    await changeSettings(store, startingSettings(), { chosenTeam: 'one:Secret Works' });
    await keepPolicy(store, {
      tokenPrices: [{ price: 1234.5 }],
      seatPrices: [{ name: 'Hidden', price: 777 }],
    });
    const odd = capture({ page: 'usage-report', readAt: TODAY * 86_400_000 });
    await saveCapture(store, {
      ...odd,
      team: { kind: 'one', name: 'Secret Works' },
      health: {
        ...odd.health,
        headers: [
          { text: 'Product name', concept: 'product' },
          { text: 'Ada Byron', concept: null },
          { text: 'ada.byron@corp.example', concept: null },
          { text: 'Group', concept: 'Ada Byron of Secret Works' },
        ],
        rejections: [{ row: 3, column: 'Ada Byron', code: 'unparsable' }],
      },
    });
    const text = await textOf(store);
    const people = await store.db.people.toArray();
    expect(people.length).toBeGreaterThan(50);
    const secrets = people.flatMap(({ name, email, alias, keys }) => [
      name,
      email,
      alias,
      ...keys,
      ...keys.map((key) => key.replace(/^[^:]*:/, '')),
    ]);
    const teams = (await store.db.teams.toArray()).flatMap(({ key, name }) => [key, name]);
    for (const secret of [...secrets, ...teams, 'Ada Byron', 'ada.byron', '1234', '777', 'Hidden'])
      if (secret && secret !== 'all') expect(text).not.toContain(secret);
    expect(text).toContain('Product name=product | ?=- | ?=- | Group=-');
    expect(text).toContain('rejected: unparsable 1');
    expect(text).toContain('Company policy: tokenPrices, seatPrices');
    expect(text).toMatch(/people \d\d/);
    expect(text).toContain('UTC-300 min');
  }));

test('of errors the class and the place in our own files are kept, never the message', () =>
  fc.assert(
    fc.property(fc.string({ minLength: 4 }), fc.anything(), (secret, thrown) => {
      const error = new TypeError(`can't read ${secret} at secret (person.js:1:1)`);
      error.stack = `TypeError: ${secret}\n    at f (chrome-extension://abc/chunks/view-1a2B.js:1:2345)\n    at async https://x/${encodeURIComponent(secret)}/main.js:7:8`;
      const note = noteOf('show a view', error, 5);
      expect(note).toMatchObject({
        name: 'TypeError',
        places: ['view-1a2B.js:1:2345', 'main.js:7:8'],
        count: 1,
      });
      expect(noteOf('x', thrown, 1).name).toMatch(/^[A-Za-z]{1,60}$/);
    }),
  ));

test('the same error is counted once; of many the latest stay', () =>
  withStore(async (store) => {
    const cause = new RangeError('x');
    await logError(store, 'show a view', cause, 1000);
    await logError(store, 'show a view', cause, 3000);
    expect(await loadErrors(store)).toMatchObject([
      { name: 'RangeError', count: 2, firstAt: 1000, lastAt: 3000 },
    ]);
    for (let i = 0; i < 60; i++) await logError(store, `work ${i}`, 'odd', 4000 + i);
    const kept = await loadErrors(store);
    expect(kept.length).toBe(40);
    expect(kept[0]?.what).toBe('work 59');
  }));
