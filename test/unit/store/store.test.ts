import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { expect, test } from 'vitest';
import type { Capture } from '@/core/model/capture';
import { startingSettings } from '@/core/rates/starting-values';
import { StoreError } from '@/core/store/errors';
import { deleteTeam, forgetAll } from '@/core/store/forget';
import { loadTeamFacts } from '@/core/store/load-team-facts';
import { peopleByIds } from '@/core/store/people-by-ids';
import { saveCapture } from '@/core/store/save-capture';
import { SCHEMA_VERSION } from '@/core/store/schema';
import { changeSettings, loadSettings } from '@/core/store/settings';
import { closeStore, openStore, type Store } from '@/core/store/store';
import { loadTaught, saveTaught, withdrawTaught } from '@/core/store/taught';
import { listTeams } from '@/core/store/teams';
import { usageOf } from '@/core/store/usage';
import { centitokens, day } from '@/core/units/brands';
import { capture, period, row, stateOf, withStore } from './support/captures';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const noon = 20_030 * DAY_MS + 12 * HOUR_MS;
const north = 'one:North';

const personOf = async (store: Store, team = north) => {
  const facts = await loadTeamFacts(store, team);
  const ids = [...facts.rows.values()].flat().flatMap(({ personId }) => personId ?? []);
  return { ids, people: await peopleByIds(store, ids) };
};

test('the same capture again changes nothing; the same content read later only counts as fresher', () =>
  withStore(async (store) => {
    expect(await saveCapture(store, capture())).toEqual({ stored: true });
    const before = await stateOf(store);
    expect(await saveCapture(store, capture())).toEqual({ stored: false });
    expect(await stateOf(store)).toEqual(before);
    const later = capture({ readAt: capture().readAt + HOUR_MS });
    expect(await saveCapture(store, later)).toEqual({ stored: false });
    expect((await loadTeamFacts(store, north)).captures.map(({ readAt }) => readAt)).toEqual([later.readAt]);
  }));

test('a table sorted another way is the same content', () =>
  withStore(async (store) => {
    const rows = [row({ email: 'a@x.example' }, 700), row({ email: 'b@x.example' }, 1400)];
    await saveCapture(store, capture({ observations: rows }));
    const sorted = capture({ observations: rows.toReversed(), readAt: noon });
    expect(await saveCapture(store, sorted)).toEqual({ stored: false });
  }));

test('events read in a dialog stay when the page is read again without it', () =>
  withStore(async (store) => {
    const page: Partial<Capture> = { page: 'balances', period: null, observations: [] };
    const bought = { day: day(20_010), kind: 'purchase', tokens: centitokens(50_000), label: 'P' } as const;
    const lot = { tokens: centitokens(40_000), expiresOn: day(20_200) };
    const opened = capture({ ...page, readAt: noon, events: [bought], lots: [lot], lotsComplete: true });
    const closed = capture({ ...page, readAt: noon + 60_000, figures: { tokensTotal: centitokens(50_000) } });
    for (const order of [
      [opened, closed],
      [closed, opened],
    ]) {
      await forgetAll(store);
      for (const one of order) await saveCapture(store, one);
      const [meta] = (await loadTeamFacts(store, north)).captures;
      expect(meta).toMatchObject({
        events: [bought],
        lots: [lot],
        lotsComplete: true,
        readAt: closed.readAt,
      });
      expect(meta?.figures).toEqual(closed.figures);
      // What is said of the list is of its own moment: nothing of it is known later.
      expect(meta?.kept?.events?.readAt).toBe(opened.readAt);
    }
    const none = capture({ ...page, readAt: noon + 120_000, lotsComplete: true });
    await saveCapture(store, none);
    expect((await loadTeamFacts(store, north)).captures[0]).toMatchObject({ lots: [], lotsComplete: true });
  }));

test('a partial reading adds no list to a complete one', () =>
  withStore(async (store) => {
    const uses = [{ period: { from: day(20_000), to: day(20_006) }, tokens: centitokens(100) }];
    const part = capture({ page: 'summary', complete: false, readAt: noon, uses });
    await saveCapture(store, part);
    await saveCapture(store, capture({ page: 'summary', readAt: noon - 1 }));
    await saveCapture(store, part);
    expect((await loadTeamFacts(store, north)).captures).toMatchObject([{ complete: true, uses: [] }]);
  }));

test('restated figures replace the older ones', () =>
  withStore(async (store) => {
    await saveCapture(store, capture());
    const restated = capture({ observations: [row({ email: 'a@x.example' }, 1400)], readAt: noon });
    expect(await saveCapture(store, restated)).toEqual({ stored: true });
    const facts = await loadTeamFacts(store, north);
    expect(facts.captures).toHaveLength(1);
    expect(facts.captures[0]?.tokens).toBe(1400);
    expect([...facts.rows.values()].flat().map(({ tokens }) => tokens)).toEqual([1400]);
  }));

test('every field of a row comes back, blank stays blank and zero stays zero', () =>
  withStore(async (store) => {
    const full = row({ email: 'a@x.example', name: 'Ada' }, 0, {
      product: 'Ⅿaya "x",;\n',
      parent: 'Group',
      isGroup: false,
      feature: 'f',
      version: '2027',
      team: 'North',
      group: 'G',
      daysUsed: 0,
      uses: 3,
      users: 1,
      products: 2,
      averagePerMonth: 16.2,
      lastAccessed: day(20_010),
      access: 'flex',
      seat: 'assigned',
      assignedOn: day(20_001),
      unassignedOn: day(20_002),
      active: true,
      daysInactive: 0,
    });
    const bare = { period };
    await saveCapture(store, capture({ observations: [full, bare] }));
    const rows = [...(await loadTeamFacts(store, north)).rows.values()].flat();
    expect(rows).toEqual([{ ...full, personId: expect.any(Number) }, bare]);
  }));

test('parts are not added to their group, and a seat costs no tokens', () =>
  withStore(async (store) => {
    const observations = [
      row(undefined, 1000, { product: 'AutoCAD', isGroup: true }),
      row(undefined, 600, { product: 'Map 3D', parent: 'AutoCAD' }),
      row(undefined, 400, { product: 'Plant 3D', parent: 'AutoCAD' }),
      row(undefined, 50, { product: 'Orphan', parent: 'Not shown' }),
      row(undefined, 7, { product: 'Maya', access: 'subscription' }),
    ];
    await saveCapture(store, capture({ page: 'by-product', observations }));
    expect((await loadTeamFacts(store, north)).captures[0]?.tokens).toBe(1050);
  }));

test("a person's products are not added to the person's row", () =>
  withStore(async (store) => {
    const ana = { name: 'Ana', email: 'ana@x.example' };
    const bare = { person: ana, period };
    await saveCapture(
      store,
      capture({
        observations: [
          { ...bare, tokens: centitokens(900), isGroup: true },
          row(ana, 500, { parent: '' }),
          row(ana, 400, { product: 'Maya', parent: '' }),
        ],
      }),
    );
    const facts = await loadTeamFacts(store, north);
    expect(facts.captures[0]?.tokens).toBe(900);
    // The name stands with the person, and nowhere in the rows.
    expect(JSON.stringify(await store.db.rows.toArray())).not.toContain('Ana');
  }));

test('a person is one by e-mail in any case, and linked to a hash once one row shows both', () =>
  withStore(async (store) => {
    const hash = 'a'.repeat(40);
    const on = (from: number) => ({ period: { from: day(from), to: day(from) } });
    await saveCapture(store, capture({ ...on(1 + 20_000), observations: [row({ hash }, 100, on(20_001))] }));
    await saveCapture(
      store,
      capture({
        ...on(20_002),
        observations: [row({ email: 'ADA@x.example', name: 'Ada' }, 200, on(20_002))],
      }),
    );
    expect(new Set((await personOf(store)).ids).size).toBe(2);
    await saveCapture(
      store,
      capture({ ...on(20_003), observations: [row({ email: 'ada@X.example', hash }, 300, on(20_003))] }),
    );
    const { ids, people } = await personOf(store);
    expect(ids).toHaveLength(3);
    expect(new Set(ids).size).toBe(1);
    expect([...people.values()]).toMatchObject([{ name: 'Ada', hash }]);
    expect((await usageOf(store)).people).toBe(1);
  }));

test('two people of one name with addresses stay two, and a name alone never joins either', () =>
  withStore(async (store) => {
    const observations = [
      row({ email: 'a@x.example', name: 'Ada Lee' }, 100),
      row({ email: 'b@x.example', name: 'Ada Lee' }, 200),
      row({ name: ' Ada  Lee ' }, 300),
    ];
    await saveCapture(store, capture({ observations }));
    expect(new Set((await personOf(store)).ids).size).toBe(3);
  }));

test('names compare composed and without outer blanks; in another team a name is another person', () =>
  withStore(async (store) => {
    await saveCapture(store, capture({ observations: [row({ name: 'Jose\u0301  Díaz ' }, 100)] }));
    await saveCapture(store, capture({ observations: [row({ name: 'José Díaz' }, 200)], readAt: noon }));
    expect((await usageOf(store)).people).toBe(1);
    const south = { kind: 'one', name: 'South' } as const;
    await saveCapture(store, capture({ team: south, observations: [row({ name: 'José Díaz' }, 200)] }));
    expect((await usageOf(store)).people).toBe(2);
  }));

test('rows of a person page belong to its person, whose name is in no key', () =>
  withStore(async (store) => {
    const subject = { email: 'ada@x.example', name: 'Ada' };
    await saveCapture(store, capture({ page: 'person', subject, observations: [row(undefined, 100)] }));
    await saveCapture(
      store,
      capture({ page: 'person', subject: { email: 'bob@x.example' }, observations: [row(undefined, 200)] }),
    );
    const { people } = await personOf(store);
    expect([...people.values()].map(({ email }) => email).sort()).toEqual(['ada@x.example', 'bob@x.example']);
    const { db } = store;
    expect(JSON.stringify([await db.captures.toArray(), await db.rows.toArray()])).not.toContain('x.example');
  }));

test('balances are kept per reading, the same figures once an hour, and outlive their capture', () =>
  withStore(async (store) => {
    const reading = (readAt: number, available: number) =>
      capture({
        page: 'summary',
        readAt,
        observations: [],
        figures: { tokensAvailable: centitokens(available) },
      });
    const start = 20_030 * DAY_MS;
    for (const [minutes, available] of [
      [0, 500],
      [20, 500],
      [40, 400],
      [70, 400],
    ] as const)
      await saveCapture(store, reading(start + minutes * 60_000, available));
    const { balances, captures } = await loadTeamFacts(store, north);
    expect(captures).toHaveLength(1);
    expect(balances.map(({ readAt, available }) => [(readAt - start) / 60_000, available])).toEqual([
      [20, 500],
      [40, 400],
      [70, 400],
    ]);
  }));

test('a page without a period is kept once a day', () =>
  withStore(async (store) => {
    for (const readAt of [noon, noon + HOUR_MS, noon + DAY_MS]) {
      const figures = { tokensAvailable: centitokens(readAt % 977) };
      await saveCapture(
        store,
        capture({ page: 'balances', period: null, observations: [], readAt, figures }),
      );
    }
    const { captures } = await loadTeamFacts(store, north);
    expect(captures.map(({ readAt }) => readAt)).toEqual([noon + HOUR_MS, noon + DAY_MS]);
  }));

test('rows come from the newest complete captures, none twice, older periods and other lengths kept', () =>
  withStore(async (store) => {
    const span = (from: number, days: number, readAt: number, more = {}) => {
      const of = { from: day(from), to: day(from + days - 1) };
      return capture({
        period: of,
        readAt,
        observations: [row({ email: 'a@x.example' }, 100, { period: of })],
        ...more,
      });
    };
    const readings = [
      span(19_940, 30, 1), // another month
      span(20_000, 30, 2), // overlapped by the next
      span(20_001, 30, 3),
      span(19_920, 92, 4), // another length
      span(20_002, 30, 5, { complete: false }),
    ];
    for (const one of readings) await saveCapture(store, one);
    const facts = await loadTeamFacts(store, north);
    expect(facts.captures).toHaveLength(5);
    const counted = facts.captures.filter(({ id }) => facts.rows.has(id)).map(({ readAt }) => readAt);
    expect(counted).toEqual([1, 3, 4]);
  }));

test('teams are listed by their last reading, with what was read of each page', () =>
  withStore(async (store) => {
    await saveCapture(store, capture({ team: { kind: 'one', name: ' North  East ' } }));
    await saveCapture(store, capture({ team: { kind: 'all' }, readAt: noon, complete: false }));
    const teams = await listTeams(store);
    expect(teams.map(({ key, name }) => [key, name])).toEqual([
      ['all', null],
      ['one:North East', 'North East'],
    ]);
    expect(teams[0]?.pages.get('by-user')).toMatchObject({ complete: false, readAt: noon });
  }));

test('deleting a team leaves the others, and the people they show', () =>
  withStore(async (store) => {
    const south = { kind: 'one', name: 'South' } as const;
    const people = [row({ email: 'a@x.example' }, 1), row({ email: 'b@x.example' }, 2)];
    await saveCapture(store, capture({ observations: people, figures: { tokensAvailable: centitokens(5) } }));
    await saveCapture(store, capture({ team: south, observations: people.slice(1) }));
    await deleteTeam(store, north);
    expect(await loadTeamFacts(store, north)).toEqual({
      team: north,
      captures: [],
      balances: [],
      rows: new Map(),
    });
    expect((await listTeams(store)).map(({ key }) => key)).toEqual(['one:South']);
    expect([...(await personOf(store, 'one:South')).people.values()].map(({ email }) => email)).toEqual([
      'b@x.example',
    ]);
    expect(await usageOf(store)).toMatchObject({ teams: 1, captures: 1, rows: 1, people: 1 });
    await forgetAll(store);
    expect(await usageOf(store)).toMatchObject({ teams: 0, captures: 0, rows: 0, people: 0 });
  }));

test('settings start from the defaults, and are repaired key by key without losing the others', () =>
  withStore(async (store) => {
    const defaults = startingSettings();
    expect(await loadSettings(store, defaults)).toEqual({ settings: defaults, repaired: [] });
    const mine = {
      ...defaults,
      leadTimeDays: 12,
      seatPrices: [
        {
          name: 'Revit',
          term: 'annual' as const,
          price: defaults.minimumOrder as never,
          origin: 'admin' as const,
        },
      ],
    };
    await changeSettings(store, defaults, mine);
    expect((await loadSettings(store, defaults)).settings).toEqual(mine);
    const { confidence: _gone, ...rest } = mine;
    await store.db.settings.put({
      key: 'settings',
      value: { ...rest, currency: 'dollars', seatPrices: [...mine.seatPrices, { name: 7 }], unknown: 1 },
    });
    const { settings, repaired } = await loadSettings(store, defaults);
    expect(settings).toEqual({ ...mine, confidence: defaults.confidence, currency: defaults.currency });
    expect([...repaired].sort()).toEqual(['confidence', 'currency', 'seatPrices[1]']);
    await expect(changeSettings(store, defaults, { confidence: 2 })).rejects.toThrow();
    expect(await changeSettings(store, defaults, { overlays: false })).toMatchObject({
      overlays: false,
      leadTimeDays: 12,
    });
  }));

test('what was taught is remembered, replaced and withdrawn; a damaged record is passed over', () =>
  withStore(async (store) => {
    const taught = {
      id: 'a',
      path: '/x',
      headers: ['A'],
      columns: ['tokens'],
      page: 'by-user' as const,
      period: null,
      taughtAt: 1,
    };
    await saveTaught(store, taught);
    await saveTaught(store, { ...taught, taughtAt: 2 });
    await store.db.table('taught').put({ id: 'broken', headers: 3 });
    expect(await loadTaught(store)).toEqual([{ ...taught, taughtAt: 2 }]);
    await withdrawTaught(store, 'a');
    expect(await loadTaught(store)).toEqual([]);
    await store.db.taught.clear();
    // Of more than a page's question may carry the oldest go: else no page would be read any more.
    await store.db.taught.bulkPut(
      Array.from({ length: 1000 }, (_, n) => ({ ...taught, id: `t${n}`, taughtAt: n })),
    );
    await saveTaught(store, { ...taught, taughtAt: 5000 });
    const kept = await loadTaught(store);
    expect([kept.length, kept[0]?.id, kept.at(-1)?.id]).toEqual([1000, 'a', 't1']);
  }));

test('a database of a newer Flexmeter is refused and stays as it is', async () => {
  const name = 'newer';
  const first = openStore(name);
  await saveCapture(first, capture());
  closeStore(first);
  const newer = new Dexie(name);
  newer.version(SCHEMA_VERSION + 1).stores({ captures: 'id', rows: null, future: 'id' });
  await newer.open();
  await newer.table('future').put({ id: 1 });
  newer.close();

  const store = openStore(name);
  const refused = await saveCapture(store, capture({ readAt: noon })).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(StoreError);
  expect(refused).toMatchObject({ code: 'newer-database' });
  await expect(forgetAll(store)).rejects.toMatchObject({ code: 'newer-database' });
  await expect(listTeams(store)).rejects.toMatchObject({ code: 'newer-database' });
  closeStore(store);
  const again = new Dexie(name);
  await again.open();
  expect(again.verno).toBe(SCHEMA_VERSION + 1);
  expect(again.tables.map((table) => table.name).sort()).not.toContain('rows');
  expect(await again.table('captures').count()).toBe(1);
  again.close();
});

test('a save stopped at any point leaves the old state whole', () =>
  withStore(async (store) => {
    await saveCapture(store, capture({ figures: { tokensAvailable: centitokens(1) } }));
    const before = await stateOf(store);
    const next = capture({
      readAt: noon,
      observations: [
        row({ email: 'A@x.example', hash: 'b'.repeat(40) }, 9),
        row({ email: 'c@x.example' }, 9),
      ],
      figures: { tokensAvailable: centitokens(2) },
    });
    // Stopped before each of its writes in turn, until there is none left to stop at.
    let write = 0;
    let stopAt = 0;
    store.db.use({
      stack: 'dbcore',
      name: 'stop',
      create: (core) => ({
        ...core,
        table: (name) => {
          const table = core.table(name);
          return {
            ...table,
            mutate: (request) =>
              write++ === stopAt ? Promise.reject(new Error('stopped')) : table.mutate(request),
          };
        },
      }),
    });
    store.db.close();
    for (; ; stopAt++) {
      write = 0;
      const saved = await saveCapture(store, next).catch((error: unknown) => error);
      if (!(saved instanceof StoreError)) break;
      stopAt += 1000; // let the state be read
      expect(await stateOf(store)).toEqual(before);
      stopAt -= 1000;
    }
    expect(stopAt).toBeGreaterThanOrEqual(6);
    expect(await stateOf(store)).not.toEqual(before);
  }));
