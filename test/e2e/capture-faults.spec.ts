import { expect, type Page, test } from '@playwright/test';
import { type RunningPortal, startPortal } from '../portal/start';
import { launch, type Session } from '../support/browser';
import { EXTENSION } from '../support/build';
import { contentScript } from '../support/content-world';
import { figure, quietPage, randoms, rounds, SEED, unseen } from '../support/faults';
import { digestOfStore, removeStore } from '../support/import-faults';

const KILLS = rounds('FAULT_CAPTURE_KILLS', 24);
const PAGES = rounds('FAULT_PAGE_KILLS', 4);
const period = { from: 20_000, to: 20_029 };

/** A reading of By user that also tells of balance, lots and events. */
const captureOf = (people: number, tokens: number, readAt: number) => ({
  page: 'by-user',
  team: { kind: 'one', name: 'North' },
  period,
  readAt,
  language: 'en',
  complete: true,
  observations: Array.from({ length: people }, (_, at) => ({
    person: { email: `person${at}@x.example`, name: `P ${at}` },
    period,
    tokens,
  })),
  figures: { tokensAvailable: tokens },
  events: [{ day: 20_001, kind: 'purchase', tokens: 50_000, label: 'Purchase' }],
  lots: [{ tokens, expiresOn: 20_300 }],
  lotsComplete: true,
  uses: [],
  health: { headers: [], rowsRead: people, rowsStated: people, rowsIgnored: 0, rejections: [] },
});
const before = captureOf(600, 100, 1_730_600_000_000);
const after = captureOf(1500, 700, 1_730_600_100_000);

const pause = (ms: number) => new Promise((go) => setTimeout(go, ms));

let portal: RunningPortal;
let session: Session;

test.describe.configure({ mode: 'default', retries: 0 });
test.beforeAll(async () => {
  portal = await startPortal();
  session = await launch({ extension: EXTENSION, portalPort: portal.port });
});
test.afterAll(async () => {
  expect(unseen(session)).toEqual([]);
  await session.close();
  await portal.close();
});

test(`the worker killed at any step of a capture leaves the old or the new state (${KILLS} kills, seed ${SEED})`, async () => {
  test.setTimeout(300_000 + KILLS * 10_000);
  const random = randoms(SEED + 1);
  const quiet = await quietPage(session);
  const send = await contentScript(session, await session.openPortal('/home'));
  const save = async (capture: typeof before) => {
    const start = performance.now();
    const answer = await send('capture:save', { capture });
    return { answer, ms: performance.now() - start };
  };
  const stored = { answer: { ok: true, data: { stored: true } } };
  const reset = async () => {
    await removeStore(quiet);
    expect(await save(before)).toMatchObject(stored);
    return digestOfStore(quiet);
  };

  const old = await reset();
  const warm = await save(after);
  const all = await digestOfStore(quiet);
  expect(all).not.toBe(old);
  expect(await reset()).toBe(old); // else comparing says nothing
  await session.stopWorker();
  const cold = await save(after);
  expect(cold).toMatchObject(stored);

  const ends = { old: 0, new: 0 };
  let state = await reset();
  for (let kill = 0; kill < KILLS; kill++) {
    const asleep = random() < 0.3; // starting is a step too
    if (asleep) await session.stopWorker();
    const at = (asleep ? cold.ms : warm.ms) * random() * 1.1;
    const saving = save(after);
    await pause(at);
    await session.stopWorker();
    const { answer } = await saving;
    state = await digestOfStore(quiet);
    expect([old, all], `kill ${kill} at ${Math.round(at)} ms`).toContain(state);
    const told = expect.objectContaining({ ok: true });
    if (told.asymmetricMatch(answer)) expect(state).toBe(all);
    if (state === all) ends.new++;
    else ends.old++;
    // Now and then: asked again, it ends where it would have.
    if (state === all || kill % 8 === 7) {
      expect((await save(after)).answer).toMatchObject({ ok: true });
      expect(await digestOfStore(quiet)).toBe(all);
      expect(await reset()).toBe(old);
    }
  }
  figure(
    `Captures whose worker was killed at a random point, seed ${SEED}`,
    `${KILLS}: ${ends.old} left the old state, ${ends.new} the new one, none anything else`,
  );
  expect(ends.old).toBeGreaterThan(0);
});

/** What is stored of readings, without when it was read. */
const readings = (quiet: Page) =>
  quiet.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open('flexmeter'));
    try {
      if (!db.objectStoreNames.contains('captures')) return [];
      const tx = db.transaction(['captures', 'rows']);
      const captures = await done(tx.objectStore('captures').getAll());
      const rows = await done(tx.objectStore('rows').getAll());
      const lengths = new Map<string, number>(rows.map(({ id, length }) => [id, length]));
      return captures.map(({ id, digest }) => `${id} ${digest} ${lengths.get(id)}`).sort();
    } finally {
      db.close();
    }
  });

test(`the worker killed while a page is read: the page is read all the same (${PAGES} kills, seed ${SEED})`, async () => {
  test.setTimeout(300_000 + PAGES * 60_000);
  const random = randoms(SEED + 2);
  const quiet = await quietPage(session);
  const open = () => session.openPortal('/token-usage/by-user?company=demo&delay=50&grid=native');
  const visit = async (killAt: number | null) => {
    await removeStore(quiet);
    const start = performance.now();
    const page = await open();
    if (killAt !== null) {
      await pause(killAt);
      await session.stopWorker();
    }
    await expect(page.locator('flexmeter-chip').first()).toBeAttached();
    await expect.poll(async () => (await readings(quiet)).length).toBeGreaterThan(0);
    const ms = performance.now() - start;
    const found = await readings(quiet);
    await page.close();
    return { found, ms };
  };
  const whole = await visit(null);
  expect(whole.found.length).toBe(1);
  for (let kill = 0; kill < PAGES; kill++) {
    const at = whole.ms * random();
    expect((await visit(at)).found, `kill ${kill} at ${Math.round(at)} ms`).toEqual(whole.found);
  }
  figure(
    `Pages whose worker was killed while they were read, seed ${SEED}`,
    `${PAGES}: each was read, shown and remembered as without, and nothing was stored but that`,
  );
});
