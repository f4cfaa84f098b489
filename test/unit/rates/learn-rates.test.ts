import { describe, expect, test } from 'vitest';
import type { StoredObservation } from '@/core/ledger/types';
import { learnedRates, learnRates } from '@/core/rates/learn-rates';
import { chargeRows, rateEvidence } from '@/core/rates/rate-evidence';
import { rateFor } from '@/core/rates/rate-for';
import { centitokens, day } from '@/core/units/brands';
import { dayOfIso } from '@/core/units/day';
import { factsOf, meta } from '../ledger/facts';

/** One person's row of a period: whole tokens for so many days of a product. */
const row = (
  personId: number,
  [from, to]: readonly [number, number],
  tokens: number,
  daysUsed: number | undefined,
  more: Partial<StoredObservation> = {},
): StoredObservation => ({
  personId,
  product: 'Maya',
  period: { from: day(from), to: day(to) },
  tokens: centitokens(tokens * 100),
  ...(daysUsed === undefined ? {} : { daysUsed }),
  ...more,
});
const month = [20_000, 20_029] as const;
const on = (iso: string) => dayOfIso(iso) ?? day(0);
const learn = (...rows: StoredObservation[]) => learnRates(rows).daily.get('maya');

describe('evidence of a rate', () => {
  const charges = (...rows: StoredObservation[]) =>
    rateEvidence(rows)
      .get('maya')
      ?.map(({ period, tokens, days }) => [period.from, period.to, tokens / 100, days]);

  test('a row of one day is one day; a row of more days that doesn’t say how many were used is none', () => {
    expect(charges(row(1, [20_000, 20_000], 6, undefined))).toEqual([[20_000, 20_000, 6, 1]]);
    expect(charges(row(1, [20_000, 20_001], 6, undefined))).toBeUndefined();
  });

  test('rows without charge, of groups, of seats or of nobody are passed over', () => {
    expect(charges(row(1, month, 0, 3))).toBeUndefined();
    expect(charges(row(1, month, -6, 3))).toBeUndefined();
    expect(charges(row(1, month, 6, 0))).toBeUndefined();
    expect(charges(row(1, month, 6, 3, { isGroup: true }))).toBeUndefined();
    expect(charges(row(1, month, 6, 3, { access: 'subscription' }))).toBeUndefined();
    const { personId: _, ...nobody } = row(1, month, 6, 3);
    expect(charges(nobody)).toBeUndefined();
    const { product: __, ...nothing } = row(1, month, 6, 3);
    expect(rateEvidence([nothing]).size).toBe(0);
  });

  test('as many days as the period has may be used, not more', () => {
    expect(charges(row(1, month, 180, 30))).toHaveLength(1);
    expect(charges(row(1, month, 186, 31))).toBeUndefined();
  });

  test('of readings that overlap the shorter counts, then the later, then the one with more tokens', () => {
    expect(charges(row(1, month, 60, 10), row(1, [20_025, 20_034], 30, 5))).toEqual([
      [20_025, 20_034, 30, 5],
    ]);
    expect(charges(row(1, [20_000, 20_009], 6, 1), row(1, [20_009, 20_018], 12, 2))).toEqual([
      [20_009, 20_018, 12, 2],
    ]);
    expect(charges(row(1, month, 6, 1), row(1, month, 12, 2))).toEqual([[20_000, 20_029, 12, 2]]);
    expect(charges(row(1, [20_000, 20_009], 6, 1), row(1, [20_010, 20_019], 12, 2))).toHaveLength(2);
  });

  test('many periods of one person are fitted between each other, in whatever order they come', () => {
    const weeks = Array.from({ length: 9 }, (_, i) =>
      row(1, [20_000 + 7 * i, 20_006 + 7 * i], 6 * (i + 1), Math.min(i + 1, 7)),
    );
    const shuffled = [4, 0, 8, 2, 6, 1, 7, 3, 5].flatMap((i) => weeks[i] ?? []);
    const over = row(1, [20_003, 20_030], 99, 20);
    expect(
      charges(...shuffled, over)
        ?.map(([from]) => from)
        .sort(),
    ).toEqual(weeks.map(({ period }) => period.from));
  });

  test('people without a number of the store’s are known by address, id, hash or name', () => {
    const of = (person: StoredObservation['person']): StoredObservation => {
      const { personId: _, ...rest } = row(1, month, 6, 1);
      return { ...rest, ...(person ? { person } : {}) };
    };
    expect(charges(of({ email: 'A@b.example' }), of({ email: 'a@B.example' }))).toHaveLength(1);
    expect(charges(of({ email: 'a@b.example' }), of({ email: 'c@b.example' }))).toHaveLength(2);
    expect(charges(of({ autodeskId: 'X' }), of({ autodeskId: 'Y', name: 'X' }))).toHaveLength(2);
    expect(charges(of({ hash: 'h1' }), of({ hash: 'h2' }), of({ name: 'Ann' }))).toHaveLength(3);
    expect(charges(of({ email: 'a@b.example', name: 'Ann' }), of({ name: 'Ann' }))).toHaveLength(2);
    expect(charges(of({}))).toBeUndefined();
  });

  test('are the rows of the team’s own readings', () => {
    const [own, all] = [meta('by-product', 20_030, month, 6), meta('by-product', 20_030, month, 9)];
    const facts = factsOf(
      [own, { ...all, team: { kind: 'all' } }, meta('by-user', 20_030, month, null)],
      new Map([
        [own.id, [row(1, month, 6, 1)]],
        [all.id, [row(2, month, 9, 1)]],
      ]),
    );
    expect(chargeRows(facts).map(({ personId }) => personId)).toEqual([1]);
  });
});

describe('a learned rate', () => {
  test('takes two rows and three days', () => {
    expect(learn(row(1, month, 12, 2), row(2, month, 6, 1))?.[0]?.perDay).toBe(600);
    expect(learn(row(1, month, 6, 1), row(2, month, 6, 1))).toBeUndefined();
    expect(learn(row(1, month, 60, 10))).toBeUndefined();
  });

  test('takes the rows of at least half the days', () => {
    const fitting = [row(1, month, 30, 5), row(2, month, 30, 5)];
    expect(learn(...fitting, row(3, month, 71, 10))?.[0]?.perDay).toBe(600);
    expect(learn(...fitting, row(3, month, 73, 11))).toBeUndefined();
  });

  test('lets up to four of ten days be free', () => {
    const rates = (tokens: number) =>
      learn(...[1, 2, 3].map((who) => row(who, month, tokens, 10)))?.[0]?.perDay;
    expect(rates(42)).toBe(600); // of 5, 6 and 7 only 6 divides it, with 7 of 10 days charged
    expect(rates(41)).toBeUndefined(); // 5, 6: none divides it
    const both = learn(row(1, month, 42, 10), row(2, month, 42, 10), row(3, month, 35, 5));
    expect(both?.[0]?.perDay).toBe(700); // 6 of 10 days
  });

  test('is the lowest of those that fit alike', () => {
    expect(learn(row(1, month, 60, 10), row(2, month, 120, 20))?.[0]?.perDay).toBe(600);
  });

  test('may be a thousand tokens a day, not more', () => {
    const both = (tokens: number) => learn(row(1, month, 2 * tokens, 2), row(2, month, 2 * tokens, 2));
    expect(both(1000)?.[0]?.perDay).toBe(100_000);
    expect(both(1001)).toBeUndefined();
  });

  test('counts every day, and those charged', () => {
    expect(learn(row(1, month, 54, 10), row(2, [19_990, 20_019], 60, 10))).toEqual([
      { perDay: 600, from: 19_990, agreeing: 19, personDays: 20 },
    ]);
  });

  const inMonth = (iso: string, who: number, tokens: number, days: number) =>
    row(who, [on(`${iso}-01`), on(`${iso}-28`)], tokens, days);

  test('has a version from the month on whose rows show another, over the turn of the year', () => {
    const rows = [
      ...[1, 2].map((who) => inMonth('2025-12', who, 60, 10)),
      ...[1, 2].map((who) => inMonth('2026-01', who, 70, 10)),
      ...[1, 2].map((who) => inMonth('2026-02', who, 60, 10)),
    ];
    expect(learn(...rows)?.map(({ perDay, from }) => [perDay, from])).toEqual([
      [600, dayOfIso('2025-12-01')],
      [700, dayOfIso('2026-01-01')],
      [600, dayOfIso('2026-02-01')],
    ]);
  });

  test('of a month too thin to tell is the one before; of only thin months the one of all together', () => {
    const thin = [
      inMonth('2026-01', 1, 60, 10),
      inMonth('2026-02', 1, 60, 10),
      inMonth('2026-03', 2, 60, 10),
    ];
    expect(learn(...thin)).toEqual([
      { perDay: 600, from: dayOfIso('2026-01-01'), agreeing: 30, personDays: 30 },
    ]);
    const after = [...[1, 2].map((who) => inMonth('2025-11', who, 60, 10)), inMonth('2025-12', 1, 36, 7)];
    expect(learn(...after)).toMatchObject([{ perDay: 600, agreeing: 26, personDays: 27 }]);
  });

  test('isn’t looked for where two rows, or all, show fractions of a token', () => {
    const perResult = (...rows: StoredObservation[]) => learnRates(rows).perResult.has('maya');
    const whole = row(9, month, 6, 1);
    expect(perResult(whole, row(1, month, 6.5, 1))).toBe(false);
    expect(perResult(whole, row(1, month, 6.5, 1), row(2, month, 6.5, 1))).toBe(true);
    expect(perResult(row(1, month, 6.5, 1))).toBe(true);
    expect(perResult(row(1, month, 6.5, 1, { isGroup: true }))).toBe(false);
    expect(perResult(row(1, month, 6.5, 1, { access: 'subscription' }))).toBe(false);
    expect(
      learn(...[1, 2].flatMap((who) => [row(who, month, 60, 10), row(who + 2, month, 6.5, 1)])),
    ).toBeUndefined();
  });
});

test('all that is known of teams: rows of readings, and the days of files before them', () => {
  const capture = meta('by-product', 20_030, month, null);
  const rows = new Map([[capture.id, [1, 2].map((who) => row(who, month, 60, 10))]]);
  const facts = factsOf([capture], rows);
  expect(learnedRates([facts]).daily.get('maya')).toMatchObject([{ perDay: 600, personDays: 20 }]);
  expect(learnedRates([])).toEqual({ daily: new Map(), perResult: new Set() });
});

describe('the rate of a day', () => {
  const entered = (perDay: number, from: number | null, origin: 'admin' | 'list') => ({
    product: 'Maya',
    perDay: centitokens(perDay),
    from: from === null ? null : day(from),
    origin,
  });
  const none = { daily: new Map(), perResult: new Set<string>() };

  test('is the newest version that has begun, entered or learned; the first learned one holds before it, too', () => {
    const rates = [entered(900, 20_010, 'admin'), entered(700, null, 'admin'), entered(800, 20_005, 'admin')];
    const said = (at: number) => rateFor('Maya', day(at), { rates }, none)?.perDay;
    expect([20_000, 20_004, 20_005, 20_009, 20_010, 20_011].map(said)).toEqual([
      700, 700, 800, 800, 900, 900,
    ]);
    const version = (perDay: number, from: number) => ({
      perDay: centitokens(perDay),
      from: day(from),
      agreeing: 5,
      personDays: 5,
    });
    const learned = { ...none, daily: new Map([['maya', [version(500, 20_003), version(600, 20_008)]]]) };
    const shown = (at: number) => rateFor('Maya', day(at), { rates: [] }, learned)?.perDay;
    expect([20_000, 20_003, 20_007, 20_008].map(shown)).toEqual([500, 500, 500, 600]);
  });

  test('isn’t yet what begins later; sources that agree don’t disagree', () => {
    expect(rateFor('Maya', day(20_000), { rates: [entered(900, 20_001, 'admin')] }, none)).toBeNull();
    const rates = [entered(900, null, 'list'), entered(900, null, 'admin')];
    expect(rateFor('Maya', day(20_000), { rates }, none)).toMatchObject({ origin: 'admin', disagrees: null });
  });
});
