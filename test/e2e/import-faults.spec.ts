import { expect, test } from '@playwright/test';
import { zipSync } from 'fflate';
import { launch, type Session } from '../support/browser';
import { EXTENSION } from '../support/build';
import { figure, importWorker, quietPage, randoms, rounds, SEED, unseen } from '../support/faults';
import {
  digestOfStore,
  type FaultFile,
  type ImportOrder,
  importIn,
  removeStore,
} from '../support/import-faults';

const KILLS = rounds('FAULT_KILLS', 24);
const today = Math.floor(Date.now() / 86_400_000);
const now = today * 86_400_000;

const iso = (on: number): string => new Date(on * 86_400_000).toISOString().slice(0, 10);

/** Daily rows of some people on each of so many days that end `ended` days ago. */
function usage(people: number, days: number, ended: number, tokens: number): string {
  const lines = ['Team,First name,Last name,Email,Product,Feature,Version,Day used,Tokens used'];
  for (let on = today - ended - days + 1; on <= today - ended; on++)
    for (let n = 0; n < people; n++)
      lines.push(
        `${n % 2 ? 'North' : 'South'},P${n},Q,p${n}@x.example,Product ${n % 5},F ${n % 3},2026,${iso(on)},${tokens}`,
      );
  return `${lines.join('\n')}\n`;
}

const bytes = (text: string) => new TextEncoder().encode(text);
const zipped = (name: string, changedAt: number, parts: Readonly<Record<string, string>>): FaultFile => {
  const entries = Object.entries(parts).map(([entry, text]) => [entry, bytes(text)] as const);
  const base64 = Buffer.from(zipSync(Object.fromEntries(entries))).toString('base64');
  return { name, base64, changedAt };
};

/** What is stored before; and a later export that restates it, tells of more, and holds four tables. */
const before = [zipped('before.zip', now - 86_400_000, { 'usage.csv': usage(40, 60, 20, 7) })];
const after = [
  zipped('after.zip', now, {
    'usage.csv': usage(100, 90, 2, 9),
    'earlier.csv': usage(30, 60, 100, 5),
    'users.csv': `First Name,Last Name,Email,Role,Status\n${Array.from({ length: 300 }, (_, n) => `P${n},Q,p${n}@x.example,Member,Active`).join('\n')}\n`,
    'groups.csv': `Group,Group type,First name,Last name,Email,Role\n${Array.from({ length: 300 }, (_, n) => `G${n % 7},Security,P${n},Q,p${n}@x.example,Member`).join('\n')}\n`,
  }),
];

let session: Session;

test.describe.configure({ retries: 0 });
test.beforeAll(async () => {
  session = await launch({ extension: EXTENSION });
});

test.afterAll(async () => {
  expect(session.extensionRequests).toEqual([]);
  expect(unseen(session)).toEqual([]);
  await session.close();
});

test(`an import killed at any point leaves the old or the new state (${KILLS} kills, seed ${SEED})`, async () => {
  test.setTimeout(300_000 + KILLS * 10_000);
  const random = randoms(SEED);
  const worker = importWorker();
  const order = (files: readonly FaultFile[], kill: ImportOrder['kill'] = null): ImportOrder => ({
    worker,
    files,
    today,
    now,
    kill,
  });
  let page = await quietPage(session);
  const reset = async () => {
    await removeStore(page);
    expect((await importIn(page, order(before))).saved).toBe(true);
    return digestOfStore(page);
  };

  const old = await reset();
  const whole = await importIn(page, order(after));
  const all = await digestOfStore(page);
  expect(all).not.toBe(old);
  expect(await reset()).toBe(old); // else comparing says nothing

  const ends = { old: 0, new: 0, saving: 0 };
  let tabs = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    const step = random() < 0.15 ? ('read' as const) : ('save' as const);
    // The second half of them around the moment the transaction ends.
    const share = kill % 2 ? random() : 0.7 + random() * 0.4;
    const after_ = whole.times[step] * share;
    let saved = false;
    if (kill % 4 === 3) {
      tabs++;
      const tab = await quietPage(session);
      const going = importIn(tab, order(after)).then(
        (done) => done.saved,
        () => false,
      );
      await tab.waitForTimeout(step === 'read' ? after_ : whole.times.read + after_);
      await tab.close();
      saved = await going;
    } else saved = (await importIn(page, order(after, { step, after: after_ }))).saved;
    const state = await digestOfStore(page);
    expect([old, all], `kill ${kill} at ${Math.round(after_)} ms of ${step}`).toContain(state);
    if (saved) expect(state).toBe(all);
    if (state === all) ends.new++;
    else ends.old++;
    if (step === 'save' && state === old) ends.saving++;
    // Now and then: the import is repeated, and ends where it would have.
    if (state === all || kill % 8 === 7) {
      expect((await importIn(page, order(after))).saved).toBe(true);
      expect(await digestOfStore(page)).toBe(all);
      expect(await reset()).toBe(old);
    }
    if (kill % 16 === 15) {
      await page.close();
      page = await quietPage(session);
    }
  }
  figure(
    `Imports killed at a random point, seed ${SEED}`,
    `${KILLS}, ${tabs} of them by closing the tab: ${ends.old} left the old state (${ends.saving} while storing), ${ends.new} the new one, none anything else`,
  );
  // Killed while it stored, not only while it read.
  expect(ends.saving).toBeGreaterThan(0); // how many is up to the machine's speed
});
