import { expect, it } from 'vitest';
import { createCaptureKeeper } from '@/components/overlay/page/keep-captures';
import type { Capture } from '@/core/model/capture';
import { capture, row } from '../store/support/captures';

/** A keeper with a clock to wind and a store that fails at will. */
function keeper() {
  const sent: Capture[] = [];
  const unsaved: boolean[] = [];
  const waiting: { run: () => void; at: number }[] = [];
  const stop = new AbortController();
  const state = { now: 0, fails: '' };
  const keep = createCaptureKeeper(
    async ({ capture: one }) => {
      sent.push(one);
      return state.fails ? { ok: false, code: state.fails } : { ok: true, data: { stored: true } };
    },
    (run, ms) => {
      const job = { run, at: state.now + ms };
      waiting.push(job);
      return () => waiting.splice(waiting.indexOf(job), 1);
    },
    stop.signal,
    (now) => unsaved.push(now),
  );
  const pass = async (ms: number) => {
    state.now += ms;
    for (const job of waiting.filter(({ at }) => at <= state.now)) {
      waiting.splice(waiting.indexOf(job), 1);
      job.run();
    }
    for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  };
  return { keep, sent, unsaved, waiting, stop, state, pass };
}

const rows = (count: number) =>
  Array.from({ length: count }, (_, at) => row({ email: `p${at}@x.example` }, 100));
const part = (count: number, more: Partial<Capture> = {}) =>
  capture({ complete: false, observations: rows(count), ...more });

it('sends a growing capture once it has stopped growing', async () => {
  const { keep, sent, pass } = keeper();
  keep(part(1));
  await pass(1000);
  keep(part(2));
  await pass(1000);
  expect(sent).toEqual([]);
  await pass(600);
  expect(sent.map(({ observations }) => observations.length)).toEqual([2]);
});

it('sends what was read of another team or page when the admin goes on', async () => {
  const { keep, sent, pass } = keeper();
  keep(part(3));
  keep(part(1, { team: { kind: 'one', name: 'South' } }));
  await pass(0);
  expect(sent.map(({ team, observations }) => [team, observations.length])).toEqual([
    [{ kind: 'one', name: 'North' }, 3],
  ]);
  keep(capture({ page: 'by-product' }));
  await pass(0);
  expect(sent.map(({ page, observations }) => [page, observations.length])).toEqual([
    ['by-user', 3],
    ['by-user', 1],
    ['by-product', 1],
  ]);
  await pass(60_000);
  expect(sent).toHaveLength(3);
});

it('says what could not be stored, and sends it again until it is', async () => {
  const { keep, sent, unsaved, state, pass } = keeper();
  state.fails = 'quota';
  const one = capture();
  keep(one);
  await pass(0);
  keep(one); // the page says the same at every look
  expect([sent.length, unsaved]).toEqual([1, [true]]);
  await pass(2000);
  expect([sent.length, unsaved]).toEqual([2, [true, true]]);
  state.fails = '';
  await pass(10_000);
  expect([sent.length, unsaved]).toEqual([3, [true, true, false]]);
  await pass(600_000);
  expect(sent).toHaveLength(3);
});

it('stops when the page is left, and where nobody will ever answer', async () => {
  const { keep, waiting, stop, state, pass } = keeper();
  state.fails = 'extension-gone';
  keep(capture());
  await pass(0);
  expect(waiting).toEqual([]);
  state.fails = 'quota';
  keep(capture({ page: 'by-product' }));
  await pass(0);
  expect(waiting).toHaveLength(1);
  stop.abort();
  expect(waiting).toEqual([]);
});
