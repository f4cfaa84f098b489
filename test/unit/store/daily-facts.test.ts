import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { demandHistory } from '@/core/ledger/demand-history';
import { learnedRates } from '@/core/rates/learn-rates';
import { personDays } from '@/core/store/daily/person-days';
import { personProducts, personTotals, productTotals } from '@/core/store/daily/use-queries';
import { deleteTeam } from '@/core/store/forget';
import { loadTeamFacts } from '@/core/store/load-team-facts';
import { saveCapture } from '@/core/store/save-capture';
import { centitokens, day } from '@/core/units/brands';
import { capture, stateOf, withStore } from './support/captures';
import { ALWAYS, ledgerOf, save, saveDaily } from './support/daily';

const north = 'one:North';
const ada = { email: 'ada@x.example' };
const bo = { email: 'bo@x.example' };
const DAY = 86_400_000;

test('days of files are exact, those without rows zero; a page total fills the rest, a false one is a conflict', () =>
  withStore(async (store) => {
    const rows = [
      { person: ada, product: 'Revit', day: 20_010, tokens: 1000 },
      { person: bo, product: 'Revit', day: 20_010, tokens: 1000 },
      { person: ada, product: 'Revit', day: 20_013, tokens: 1000 },
    ];
    await save(store, { id: 'f', rows, readAt: 20_014 * DAY });
    const total = (from: number, to: number, tokens: number) =>
      saveCapture(
        store,
        capture({
          page: 'summary',
          observations: [],
          period: { from: day(from), to: day(to) },
          figures: { totalTokensUsed: centitokens(tokens) },
        }),
      );
    await total(20_005, 20_013, 5000);
    await total(20_010, 20_013, 2999);
    const { history, conflicts, coverage } = demandHistory(await loadTeamFacts(store, north), day(20_013));
    expect([...history.values.slice(5)]).toEqual([2000, 0, 0, 1000]);
    expect([...history.weight.slice(5)]).toEqual([1, 1, 1, 1]);
    expect(history.values.reduce((a, b) => a + b)).toBe(5000);
    expect(coverage).toMatchObject({ exact: 4, estimated: 5 });
    expect(conflicts).toMatchObject([{ stated: 2999, least: 3000, most: 3000 }]);
  }));

test('what each person used is told by month, where the files leave no gap', () =>
  withStore(async (store) => {
    const on = (of: number, person = ada, tokens = 1000) => ({ person, product: 'Revit', day: of, tokens });
    // 20,028 is 1 November 2024.
    await save(store, { id: 'f', rows: [on(20_020), on(20_030, bo, 500), on(20_031)], readAt: 20_040 * DAY });
    const [ids, facts] = [await store.db.people.toArray(), await loadTeamFacts(store, north)];
    const idOf = (email: string) => ids.find(({ keys }) => keys.includes(`email:${email}`))?.id ?? 0;
    const [a, b] = [idOf('ada@x.example'), idOf('bo@x.example')];
    expect(facts.daily?.people).toEqual([
      { period: { from: 20_020, to: 20_027 }, tokens: new Map([[a, 1000]]) },
      {
        period: { from: 20_028, to: 20_031 },
        tokens: new Map([
          [a, 1000],
          [b, 500],
        ]),
      },
    ]);
    await save(store, { id: 'g', rows: [on(20_034)], readAt: 20_040 * DAY });
    expect((await loadTeamFacts(store, north)).daily?.people).toHaveLength(1);
  }));

test('every day of every month is told, its first and last included, and adds up to the people’s totals', () =>
  withStore(async (store) => {
    const first = 20_089; // 1 January 2025: months of 31, 28, 31 and 30 days follow
    const rows = Array.from({ length: 120 }, (_, i) => ({
      person: ada,
      product: 'Revit',
      day: first + i,
      tokens: (i + 1) * 100,
    }));
    await save(store, { id: 'f', rows, readAt: (first + 130) * DAY });
    const { daily } = await loadTeamFacts(store, north);
    expect(daily?.days.map(({ day: on, tokens }) => [on, tokens])).toEqual(
      rows.map(({ day: on, tokens }) => [on, tokens]),
    );
    const period = { from: day(first + 20), to: day(first + 100) };
    const [person] = await personTotals(store, north, period);
    const inside = daily?.days.filter(({ day: on }) => period.from <= on && on <= period.to) ?? [];
    expect(inside.reduce((sum, { tokens }) => sum + tokens, 0)).toBe(person?.tokens);
  }));

test('all teams together are exact on the days files tell of every one', () =>
  withStore(async (store) => {
    const row = (team: string, on: number, tokens: number) => ({
      team,
      person: ada,
      product: 'Revit',
      day: on,
      tokens,
    });
    const [from, to] = [20_001, 20_010];
    await save(store, {
      id: 'both',
      readAt: 20_040 * DAY,
      rows: [row('North', from, 100), row('South', from, 200), row('North', to, 300)],
    });
    const later = [row('North', to + 1, 400), row('North', to + 2, 400)];
    await save(store, { id: 'north', readAt: 20_041 * DAY, rows: later });
    const { daily } = await loadTeamFacts(store, 'all');
    expect(daily?.days.map(({ day: on, tokens }) => [on, tokens])).toEqual(
      Array.from({ length: 10 }, (_, i) => [from + i, i === 0 ? 300 : i === 9 ? 300 : 0]),
    );
    expect(daily?.charges).toEqual([]);
    // A team of which only a page was read: nobody knows what it used by day.
    await saveCapture(store, capture({ team: { kind: 'one', name: 'East' } }));
    expect((await loadTeamFacts(store, 'all')).daily).toBeUndefined();
  }));

test('a file exported during its last day leaves that day open', () =>
  withStore(async (store) => {
    const rows = [{ person: ada, product: 'Revit', day: 20_013, tokens: 1000 }];
    await save(store, { id: 'f', rows, readAt: 20_013 * DAY + 1 });
    const { daily } = await loadTeamFacts(store, north);
    expect(daily?.days).toMatchObject([{ day: 20_013, tokens: 1000, open: true }]);
    await save(store, { id: 'g', rows, readAt: 20_014 * DAY });
    expect((await loadTeamFacts(store, north)).daily?.days).toMatchObject([{ tokens: 1000, open: false }]);
  }));

test('rates are learned from person-days, features and versions of one day being one charge', () =>
  withStore(async (store) => {
    const rows = [20_001, 20_002, 20_003].flatMap((on) => [
      { person: ada, product: 'AutoCAD', feature: 'Map 3D', day: on, tokens: 700 },
      { person: ada, product: 'AutoCAD', feature: 'Plant 3D', day: on, tokens: 0 },
      { person: bo, product: 'AutoCAD', feature: 'Plant 3D', day: on, tokens: 0 },
    ]);
    await save(store, { id: 'f', rows });
    const facts = await loadTeamFacts(store, north);
    expect(learnedRates([facts]).daily.get('autocad')).toEqual([
      { perDay: 700, from: 20_001, agreeing: 3, personDays: 6, free: 3, exact: true },
    ]);
  }));

test('a file that tells versions and one that does not are not added up', () =>
  withStore(async (store) => {
    const at = { person: ada, product: 'Revit', day: 20_001 };
    await save(store, { id: 'old', rows: [{ ...at, tokens: 1000 }], readAt: 20_050 * DAY });
    await save(store, { id: 'new', rows: [{ ...at, version: '2026', tokens: 900 }], readAt: 20_060 * DAY });
    expect(await personTotals(store, north, ALWAYS)).toMatchObject([{ tokens: 900 }]);
    const rows = await personDays(store, north, 1, ALWAYS);
    expect(rows.map(({ tokens, hidden }) => [tokens, hidden]).sort()).toEqual([
      [1000, 2],
      [900, 0],
    ]);
  }));

test('the same days named and hashed count once; a file with both links them', () =>
  withStore(async (store) => {
    const [a, b] = ['a'.repeat(40), 'b'.repeat(40)];
    const on = (day: number, person: { email?: string; hash?: string }) => ({
      person,
      product: 'Revit',
      day,
      tokens: 1000,
    });
    await save(store, { id: 'n', rows: [on(20_001, ada), on(20_001, bo), on(20_002, ada)] });
    await save(store, {
      id: 'h',
      rows: [on(20_001, { hash: a }), on(20_001, { hash: b }), on(20_002, { hash: a })],
    });
    const { daily } = await loadTeamFacts(store, north);
    expect(daily?.days.map(({ tokens, doubtful }) => [tokens, doubtful])).toEqual([
      [2000, 2],
      [1000, 1],
    ]);
    await save(store, { id: 'p', rows: [on(20_003, { ...ada, hash: a }), on(20_003, { ...bo, hash: b })] });
    const linked = (await loadTeamFacts(store, north)).daily;
    expect(linked?.days.map(({ tokens, doubtful }) => [tokens, doubtful])).toEqual([
      [2000, 0],
      [1000, 0],
      [2000, 0],
    ]);
  }));

test('rows that name nobody count each, and again the same when read again in another order', () =>
  withStore(async (store) => {
    const row = (tokens: number) => ({ product: 'Revit', day: 20_001, tokens });
    await save(store, { id: 'a', rows: [row(100), row(300), row(300)] });
    await save(store, { id: 'b', rows: [row(300), row(100), row(300)] });
    expect(await personTotals(store, north, ALWAYS)).toMatchObject([{ person: 0, tokens: 700, usedDays: 1 }]);
  }));

test('seat use stands beside charges and never replaces them', () =>
  withStore(async (store) => {
    const at = { person: ada, product: 'Revit', day: 20_001 };
    await save(store, { id: 't', rows: [{ ...at, tokens: 1000 }] });
    await save(store, {
      id: 's',
      kind: 'seat-usage',
      rows: [at, { ...at, day: 20_002 }],
      readAt: 20_200 * DAY,
    });
    expect(await productTotals(store, north, ALWAYS)).toMatchObject([
      { product: 'Revit', tokens: 1000, usedDays: 1 },
    ]);
    expect(await personDays(store, north, 1, ALWAYS)).toHaveLength(3);
    expect((await loadTeamFacts(store, north)).daily?.days).toHaveLength(1);
  }));

test('a period that cuts months is added up to the day', () =>
  withStore(async (store) => {
    const rows = Array.from({ length: 90 }, (_, i) => ({
      person: ada,
      product: 'Revit',
      day: 20_000 + i,
      tokens: 100,
    }));
    await save(store, { id: 't', rows });
    const period = { from: day(20_010), to: day(20_070) };
    expect(await personProducts(store, north, period)).toEqual([
      { person: 1, product: 'Revit', tokens: 6100, usedDays: 61, chargedDays: 61 },
    ]);
  }));

test('an import stopped at any month leaves the old ledger', () =>
  withStore(async (store) => {
    const rows = (tokens: number) =>
      Array.from({ length: 90 }, (_, i) => ({ person: ada, product: 'Revit', day: 20_000 + i, tokens }));
    await save(store, { id: 'a', rows: rows(100) });
    const before = [await ledgerOf(store), await stateOf(store)];
    const { gathered } = await import('../../support/daily/batch');
    for (const stopAt of [1, 2, 4]) {
      const stop = new AbortController();
      const next = gathered([...rows(200), { ...rows(1)[0]!, person: bo }]);
      const file = {
        id: 'b',
        name: 'b',
        kind: 'token-usage',
        readAt: 20_300 * DAY,
        importedAt: 0,
        rejected: 0,
        period: null,
        team: 'North',
      };
      const saved = saveDaily(store, next, file, {
        signal: stop.signal,
        onProgress: (done) => {
          if (done === stopAt) stop.abort();
        },
      });
      await expect(saved).rejects.toMatchObject({ code: 'cancelled' });
      expect([await ledgerOf(store), await stateOf(store)]).toEqual(before);
      expect(await store.db.imports.count()).toBe(1);
    }
  }));

test('deleting a team takes its daily rows; its file can come again', () =>
  withStore(async (store) => {
    const rows = [
      { team: 'North', person: ada, product: 'Revit', day: 20_001, tokens: 100 },
      { team: 'South', person: ada, product: 'Revit', day: 20_001, tokens: 100 },
    ];
    await save(store, { id: 'a', rows });
    await deleteTeam(store, north);
    expect(await personTotals(store, north, ALWAYS)).toEqual([]);
    expect(await personTotals(store, 'one:South', ALWAYS)).toHaveLength(1);
    expect(await save(store, { id: 'a', rows })).toMatchObject({ stored: true });
    expect(await personTotals(store, north, ALWAYS)).toHaveLength(1);
  }));

test('a restated row counts as the newer file says, and what was said before is kept to explain it', () =>
  withStore(async (store) => {
    const at = { person: ada, product: 'Revit', day: 20_001 };
    const told = async () =>
      (await personDays(store, north, 1, ALWAYS)).map(({ tokens, hidden, file }) => [tokens, hidden, file]);
    await save(store, { id: 'c', rows: [{ ...at, tokens: 700 }], readAt: 20_070 * DAY });
    await save(store, { id: 'a', rows: [{ ...at, tokens: 1000 }], readAt: 20_050 * DAY });
    await save(store, { id: 'b', rows: [{ ...at, tokens: 700 }], readAt: 20_060 * DAY });
    expect(await told()).toEqual([
      [700, 0, 'c'],
      [1000, 4, 'a'],
    ]);
    expect(await personTotals(store, north, ALWAYS)).toMatchObject([{ tokens: 700, chargedDays: 1 }]);
  }));

test('a file with a false, older date still tells its days', () =>
  withStore(async (store) => {
    const rows = [20_001, 20_002].map((on) => ({ person: ada, product: 'Revit', day: on, tokens: 1000 }));
    await save(store, { id: 'f', rows, readAt: 0 });
    const { daily } = await loadTeamFacts(store, north);
    expect(daily?.days.map(({ day: on, open }) => [on, open])).toEqual([
      [20_001, false],
      [20_002, true],
    ]);
  }));
