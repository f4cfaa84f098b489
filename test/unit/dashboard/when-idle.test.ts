import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Filter, NO_FILTER } from '@/core/model/filter';
import { startingSettings } from '@/core/rates/starting-values';
import { keep } from '@/core/store/kept';
import { changeSettings } from '@/core/store/settings';
import { closeStore, openStore, type Store } from '@/core/store/store';
import { prepareWhenIdle } from '@/entrypoints/dashboard/plans/when-idle';

let store: Store;
let number = 0;
beforeEach(() => {
  store = openStore(`when-idle-${++number}`);
  performance.clearMarks();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  // One after the other, as the browser's are.
  let last: Promise<unknown> = Promise.resolve();
  const request = (_: string, work: () => Promise<unknown>) => {
    last = last.then(work);
    return last;
  };
  vi.stubGlobal('navigator', { locks: { request } });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  closeStore(store);
});

/** A page of the dashboard, and what it has worked out ahead so far. */
function page(code = 'a', filter: Filter = NO_FILTER) {
  const worked: Filter[] = [];
  const shown = { filter };
  const prepare = async (asked: Filter) => void worked.push(asked);
  const used = prepareWhenIdle(store, prepare, () => shown.filter, code);
  return { worked, shown, used };
}

/** Nobody asks for anything for a while; then until all pages know that everything is prepared. */
async function idle(...pages: readonly ReturnType<typeof page>[]): Promise<void> {
  const before = performance.getEntriesByName('prepared').length;
  for (const { used } of pages) used();
  vi.advanceTimersByTime(1_999);
  expect(performance.getEntriesByName('prepared')).toHaveLength(before);
  vi.advanceTimersByTime(1);
  while (performance.getEntriesByName('prepared').length < before + pages.length)
    await new Promise((next) => setImmediate(next));
}

test('what one page worked out ahead isn’t worked out by the next, nor by one beside it', async () => {
  const [one, beside, next] = [page(), page(), page()];
  await idle(one, beside);
  await idle(next);
  expect([...one.worked, ...beside.worked]).toHaveLength(1);
  expect(next.worked).toEqual([]);
});

test('another program, something written, another period: worked out anew', async () => {
  await idle(page());
  const other = page('b');
  await idle(other);
  expect(other.worked).toHaveLength(1);
  await changeSettings(store, startingSettings(), { leadTimeDays: 9 });
  await idle(other);
  expect(other.worked).toHaveLength(2);
  other.shown.filter = { ...NO_FILTER, period: 'month' };
  await idle(other);
  expect(other.worked).toEqual([NO_FILTER, NO_FILTER, other.shown.filter]);
});

test('another team or look-back is worked out already; what is only noted makes nothing old', async () => {
  await idle(page());
  await keep(store, { kind: 'alert', team: '', id: 'x', value: 1, changedAt: 1 });
  const next = page('a', { ...NO_FILTER, team: 'one:North', back: 3 });
  await idle(next);
  expect(next.worked).toEqual([]);
});
