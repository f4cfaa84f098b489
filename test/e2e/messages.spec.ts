import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launch, type Session } from '../support/browser';
import { EXTENSION } from '../support/build';
import { contentScript } from '../support/content-world';
import { startHttps } from '../support/https';

const ROWS = 5000;
const period = { from: 20_000, to: 20_029 };

/** A reading of the By user page; `tokens` tells one version of it from another. */
const captureOf = (tokens: number, readAt: number) => ({
  page: 'by-user',
  team: { kind: 'one', name: 'North' },
  period,
  readAt,
  language: 'en',
  complete: true,
  observations: Array.from({ length: ROWS }, (_, at) => ({
    person: { email: `person${at}@x.example` },
    period,
    tokens,
  })),
  figures: { tokensAvailable: tokens },
  events: [],
  lots: [],
  lotsComplete: false,
  uses: [],
  health: { headers: [], rowsRead: ROWS, rowsStated: ROWS, rowsIgnored: 0, rejections: [] },
});

async function withPortal(use: (session: Session, page: Page) => Promise<void>) {
  const root = await mkdtemp(join(tmpdir(), 'flexmeter-messages-'));
  await writeFile(join(root, 'index.html'), '<!doctype html><title>Portal</title><h1>Portal</h1>');
  const server = await startHttps({ root });
  const session = await launch({ extension: EXTENSION, portalPort: server.port });
  try {
    await use(session, await session.openPortal('/home'));
  } finally {
    await session.close();
    await server.close();
    await rm(root, { recursive: true, force: true });
  }
}

/** Ask from one of our own pages. */
const fromPopup = (popup: Page, name: string) =>
  popup.evaluate(async (asked) => {
    const scope: unknown = globalThis;
    const { chrome } = scope as { chrome: { runtime: { sendMessage(m: unknown): Promise<unknown> } } };
    return chrome.runtime.sendMessage({ name: asked, payload: {} });
  }, name);

/** What lies in the database: of each capture its figure, and the distinct figures and number of its rows. */
const stored = (popup: Page) =>
  popup.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open('flexmeter'));
    const tx = db.transaction(['captures', 'rows', 'people', 'balances']);
    const captures = await done(tx.objectStore('captures').getAll());
    const rows = await done(tx.objectStore('rows').getAll());
    const people = await done(tx.objectStore('people').count());
    db.close();
    return {
      people,
      captures: captures.map(({ meta }) => meta.figures.tokensAvailable),
      rows: rows.map(({ length, numbers }) => [length, ...new Set<number>(numbers.tokens)]),
    };
  });

test('the worker answers the portal, remembers over a stop, and refuses others', () =>
  withPortal(async (session, page) => {
    const send = await contentScript(session, page);
    const first = captureOf(100, 1_730_600_000_000);
    expect(await send('capture:save', { capture: first })).toEqual({ ok: true, data: { stored: true } });
    expect(await send('capture:save', { capture: first })).toEqual({ ok: true, data: { stored: false } });
    await session.stopWorker();
    expect(await send('capture:save', { capture: first })).toEqual({ ok: true, data: { stored: false } });
    expect(await send('capture:save', { capture: {} })).toEqual({ ok: false, code: 'malformed' });
    expect(await send('constructor', {})).toEqual({ ok: false, code: 'unknown-message' });
    expect(await send('badge:refresh', {})).toEqual({ ok: false, code: 'forbidden' });
    const popup = await session.openPopup();
    expect(await fromPopup(popup, 'taught:list')).toEqual({ ok: false, code: 'forbidden' });
    expect(await fromPopup(popup, 'badge:refresh')).toEqual({ ok: true, data: {} });
    expect(await stored(popup)).toEqual({ people: ROWS, captures: [100], rows: [[ROWS, 100]] });
    expect(session.pageErrors).toEqual([]);
  }));

test('a worker stopped in the middle of a capture leaves the old or the new one, never between', () =>
  withPortal(async (session, page) => {
    const send = await contentScript(session, page);
    const popup = await session.openPopup();
    await send('capture:save', { capture: captureOf(1, 1_730_600_000_000) });
    let before = 1;
    for (const [round, wait] of [0, 10, 25, 50, 80, 120, 200].entries()) {
      const tokens = round + 2;
      const saving = send('capture:save', { capture: captureOf(tokens, 1_730_600_000_000 + tokens) });
      await new Promise((resolve) => setTimeout(resolve, wait));
      await session.stopWorker();
      await saving;
      const state = await stored(popup);
      const [now] = state.captures;
      expect([before, tokens]).toContain(now);
      expect(state).toEqual({ people: ROWS, captures: [now], rows: [[ROWS, now]] });
      // Asking again is all it takes.
      const again = captureOf(tokens, 1_730_600_000_000 + tokens);
      expect(await send('capture:save', { capture: again })).toMatchObject({ ok: true });
      expect((await stored(popup)).captures).toEqual([tokens]);
      before = tokens;
    }
  }));
