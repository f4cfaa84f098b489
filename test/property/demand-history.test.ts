import fc from 'fast-check';
import { expect, it } from 'vitest';
import { demandHistory } from '@/core/ledger/demand-history';
import type { CaptureMeta } from '@/core/ledger/types';
import { centitokens, day } from '@/core/units/brands';
import { factsOf, meta } from '../unit/ledger/facts';

const START = 20_000;
const DAYS = 60;

/** Windows over a hidden true history, some read wrongly. */
const scene = fc.record({
  truth: fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: DAYS, maxLength: DAYS }),
  windows: fc.array(
    fc.record({
      from: fc.integer({ min: 0, max: DAYS - 1 }),
      length: fc.integer({ min: 1, max: 40 }),
      error: fc.oneof(
        { weight: 5, arbitrary: fc.constant(0) },
        { weight: 1, arbitrary: fc.integer({ min: 1, max: 50_000 }) },
      ),
    }),
    { minLength: 1, maxLength: 25 },
  ),
});
type Scene = typeof scene extends fc.Arbitrary<infer T> ? T : never;

const captures = ({ truth, windows }: Scene): CaptureMeta[] =>
  windows.map(({ from, length, error }, i) => {
    const to = Math.min(DAYS - 1, from + length - 1);
    const tokens = truth.slice(from, to + 1).reduce((a, b) => a + b, 0) + error;
    return meta('by-user', START + DAYS + 5, [START + from, START + to], tokens / 100, { id: `w${i}` });
  });
const read = (list: readonly CaptureMeta[]) => demandHistory(factsOf(list), day(START + DAYS - 1));

it('every total holds to the 1/100 token or is a listed conflict; nothing is negative', () => {
  fc.assert(
    fc.property(scene, (drawn) => {
      const list = captures(drawn);
      const { history, conflicts } = read(list);
      // An equal total of the same period is listed once.
      const listed = new Set(conflicts.map(({ period, stated }) => `${period.from} ${period.to} ${stated}`));
      for (const { period, tokens } of list) {
        if (!period || listed.has(`${period.from} ${period.to} ${tokens}`)) continue;
        let sum = 0;
        for (let d = period.from; d <= period.to; d++) sum += history.values[d - history.from] ?? 0;
        expect(sum).toBe(tokens);
      }
      expect(history.values.every((v) => v >= 0 && Number.isInteger(v))).toBe(true);
      if (drawn.windows.every(({ error }) => error === 0)) expect(conflicts).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

it('the order of readings does not matter and reading twice changes nothing', () => {
  fc.assert(
    fc.property(scene, fc.nat(), (drawn, seed) => {
      const list = captures(drawn);
      const shuffled = [...list].sort(
        (a, b) => ((a.rows + seed) % 7) - (b.rows % 5) || (a.id < b.id ? 1 : -1),
      );
      const again = list.map((capture) => ({ ...capture, id: `${capture.id}'` }));
      const once = read(list);
      expect(read(shuffled)).toEqual(once);
      expect(read([...list, ...again]).history).toEqual(once.history);
    }),
    { numRuns: 100 },
  );
});

it('two years of rolling 30-day readings, one a day, are reconciled in no time', () => {
  const list: CaptureMeta[] = [];
  const use = (d: number) => 100 + ((d * 7919) % 50);
  for (let d = 0; d < 730; d++) {
    let tokens = 0;
    for (let i = 0; i < 30; i++) tokens += use(d + i);
    list.push(meta('by-user', START + 2000, [START + d, START + d + 29], tokens));
  }
  const { conflicts, coverage } = demandHistory(factsOf(list), day(START + 758));
  expect(coverage.unknown).toBe(0);
  expect(conflicts).toEqual([]);
});

it('a chart of 365 days read on 100 days, its last day restated each time, is reconciled in no time', () => {
  const chart = (readOn: number) =>
    meta('summary', readOn, [readOn - 364, readOn], null, {
      uses: Array.from({ length: 365 }, (_, i) => {
        const on = day(readOn - 364 + i);
        return { period: { from: on, to: on }, tokens: centitokens(on === readOn ? 300 : 700) };
      }),
    });
  const totals = Array.from({ length: 100 }, (_, i) =>
    meta('by-user', START + i, [START + i - 29, START + i], 30 * 7 - 4),
  );
  const list = [...Array.from({ length: 100 }, (_, i) => chart(START + i)), ...totals];
  const { conflicts, coverage } = demandHistory(factsOf(list), day(START + 98));
  expect(coverage).toMatchObject({ exact: 463, estimated: 0, unknown: 0 });
  expect(conflicts).toHaveLength(99 + 99); // each earlier last day, and each total that ended on one
  expect(conflicts.every(({ code }) => code === 'restated')).toBe(true);
});
