import { describe, expect, it } from 'vitest';
import { demandHistory } from '@/core/ledger/demand-history';
import type { CaptureMeta, StoredObservation } from '@/core/ledger/types';
import type { TokenEvent } from '@/core/model/capture';
import { lotsAtReading, lotsOf } from '@/core/purchase/lots';
import { topMovers } from '@/core/purchase/movers';
import { orderByDay } from '@/core/purchase/order-by';
import { pastBalance } from '@/core/purchase/past-balance';
import { type RunwayOptions, runway } from '@/core/purchase/runway';
import { toRunway } from '@/core/purchase/to-runway';
import type { Outlook, TeamLot } from '@/core/purchase/types';
import { centitokens, day } from '@/core/units/brands';
import { factsOf, meta } from '../ledger/facts';

const TODAY = day(20_073);
const tokens = (count: number) => centitokens(count * 100);
const lot = (count: number, ends: number) => ({ tokens: tokens(count), expiresOn: day(TODAY + ends) });
const bought = (ago: number, count: number, more: Partial<TokenEvent> = {}): TokenEvent => ({
  ...{ day: day(TODAY - ago), kind: 'purchase', tokens: tokens(count), label: '', ...more },
});
const balance = (ago: number, available: number | null, more: Partial<CaptureMeta> = {}) =>
  meta('balances', TODAY - ago, null, null, {
    figures: available === null ? {} : { tokensAvailable: tokens(available) },
    ...more,
  });

describe('lots held', () => {
  const held = (...captures: CaptureMeta[]) =>
    lotsAtReading(factsOf(captures)).lots.map((one) => [one.tokens / 100, one.expiresOn - TODAY, one.source]);

  it('are the newest list read whole, else the newest at all', () => {
    const whole = balance(5, 10, { lots: [lot(10, 50)], lotsComplete: true });
    const part = balance(1, 10, { lots: [lot(10, 90)] });
    expect(held(whole, part)).toEqual([[10, 50, 'listed']]);
    expect(held(part, balance(0, 10, { lots: [lot(10, 70)] }))).toEqual([[10, 70, 'listed']]);
    expect(held(balance(2, 10, { lots: [lot(10, 90)] }), balance(0, 10, { lotsComplete: true }))).toEqual([
      [10, 365, 'latest-possible'],
    ]);
    expect(held(balance(0, 10, { lots: [lot(10, 9), lot(0, 5)], lotsComplete: true }))).toEqual([
      [10, 9, 'listed'],
    ]);
  });

  it('without a balance are the list’s, and nobody knows how much there is in all', () => {
    const only = balance(3, null, { lots: [lot(10, 50)], lotsComplete: true });
    expect(lotsAtReading(factsOf([only]))).toEqual({
      lots: [{ ...lot(10, 50), source: 'listed' }],
      available: null,
      readAt: only.readAt,
    });
  });

  it('expired at the reading aren’t held; on their last day they are', () => {
    const listed = (ends: number) => held(balance(0, 10, { lots: [lot(10, ends)], lotsComplete: true }));
    expect(listed(-1)).toEqual([[10, 365, 'latest-possible']]);
    expect(listed(0)).toEqual([[10, 0, 'listed']]);
    const facts = factsOf([balance(0, 10, { lots: [lot(10, 3)], lotsComplete: true })]);
    expect(lotsOf(facts, day(TODAY + 3)).lots).toHaveLength(1);
    expect(lotsOf(facts, day(TODAY + 4)).lots).toHaveLength(0);
  });

  it('beyond the list come from the latest purchases, each once, and only of those made and still good', () => {
    const events = (...list: TokenEvent[]) => held(balance(0, 100, { events: list }));
    expect(events(bought(10, 60), bought(200, 90))).toEqual([
      [40, 165, 'purchase'],
      [60, 355, 'purchase'],
    ]);
    expect(events(bought(365, 60))).toEqual([
      [60, 0, 'purchase'],
      [40, 365, 'latest-possible'],
    ]);
    expect(events(bought(366, 60))).toEqual([[100, 365, 'latest-possible']]);
    expect(events(bought(-1, 60))).toEqual([[100, 365, 'latest-possible']]);
    expect(events(bought(10, 300, { expiresOn: day(TODAY + 30) }))).toEqual([[100, 30, 'purchase']]);
    expect(events(bought(10, 60, { kind: 'other' }), bought(11, -60))).toEqual([
      [100, 365, 'latest-possible'],
    ]);
    const listed = { lots: [lot(30, 355)], lotsComplete: true, events: [bought(10, 60)] };
    expect(held(balance(0, 100, listed))).toEqual([
      [30, 355, 'listed'],
      [70, 365, 'latest-possible'],
    ]);
  });
});

describe('the balance so far', () => {
  const use = (from: number, perDay: number[]) =>
    meta('summary', TODAY, null, null, {
      uses: perDay.map((count, i) => ({
        period: { from: day(from + i), to: day(from + i) },
        tokens: tokens(count),
      })),
    });
  const past = (...captures: CaptureMeta[]) => {
    const facts = factsOf(captures);
    return pastBalance(facts, demandHistory(facts, day(TODAY - 1))).map((point) => [
      point.day - TODAY,
      point.tokens / 100,
      point.source,
    ]);
  };

  it('goes back from each reading by use and events, to the reading before or the first day unknown', () => {
    const captures = [
      use(TODAY - 6, [1, 2, 3, 4, 5, 6]),
      balance(1, 50, { events: [bought(3, 20)] }),
      balance(4, 90),
    ];
    expect(past(...captures)).toEqual([
      [-7, 96, 'reconstructed'],
      [-6, 95, 'reconstructed'],
      [-5, 93, 'reconstructed'],
      [-4, 90, 'read'],
      [-3, 61, 'reconstructed'],
      [-2, 56, 'reconstructed'],
      [-1, 50, 'read'],
    ]);
  });

  it('isn’t worked out for days whose events weren’t read: after the reading, or over 90 days before it', () => {
    expect(past(use(TODAY - 6, [1, 2, 3, 4, 5, 6]), balance(1, 50))).toEqual([[-1, 50, 'read']]);
    const long = past(use(TODAY - 100, Array(100).fill(1)), balance(1, 50, { events: [bought(95, 1)] }));
    expect(long[0]).toEqual([-91, 139 + 1, 'reconstructed']);
  });
});

describe('the runway', () => {
  const options: RunwayOptions = {
    leastNeed: centitokens(0),
    fanDays: [1, 3],
    prices: { currency: 'USD', tokenPrices: [{ from: centitokens(100), perToken: 300, origin: 'list' }] },
  };
  /** Ten futures; the k-th uses k tokens a day. */
  const futures = (horizon: number) => ({
    from: day(TODAY + 1),
    horizon,
    paths: 10,
    daily: Float64Array.from({ length: 10 * horizon }, (_, i) => 100 * (1 + Math.floor(i / horizon))),
  });
  const listed = (count: number, ends: number): TeamLot => ({ ...lot(count, ends), source: 'listed' });

  it('ends on the day the tokens end, in one of ten, half and nine of ten futures', () => {
    const found = runway(futures(20), [listed(20, 300)], options);
    // The k-th future is served for 20 / k days.
    expect([...found.firstLocked]).toEqual([3, 3, 3, 3, 4, 5, 6, 7, 11, 21]);
    expect(found.runOut).toEqual({ early: TODAY + 3, likely: TODAY + 4, late: TODAY + 11 });
    expect(found.lockedOut).toBe(0.9);
    expect(found.lockedOutBeforeExpiry).toBeNull();
    expect(found.fates).toEqual([]);
  });

  it('says how the balance falls and what strands, in tokens and money', () => {
    const found = runway(futures(20), [listed(20, 2), listed(50, 300)], options);
    expect(found.fan.map((point) => [point.day - TODAY, point.p10, point.p50, point.p90])).toEqual([
      [1, 6090, 6450, 6810],
      [3, 4090, 4450, 4810],
    ]);
    expect(found.fates).toHaveLength(1);
    const [fate] = found.fates;
    // After two days the k-th future leaves 20 - 2k of the first lot.
    expect(fate?.stranded).toEqual({ low: 180, likely: 900, high: 1620 });
    expect(fate?.strandedCost?.likely).toEqual({ minor: 2700, currency: 'USD' });
    expect(found.lockedOutBeforeExpiry).toBe(0);
    const unpriced = runway(futures(20), [listed(20, 2)], {
      ...options,
      prices: { currency: 'USD', tokenPrices: [] },
    });
    expect(unpriced.fates[0]?.strandedCost).toBeNull();
  });

  it('tells nothing of lots whose expiry nobody stated, or beyond the days looked at', () => {
    const fates = (...lots: TeamLot[]) => runway(futures(20), lots, options).fates.length;
    expect(fates({ ...lot(9, 5), source: 'latest-possible' })).toBe(0);
    expect([fates(listed(9, 20)), fates(listed(9, 21)), fates({ ...lot(9, 5), source: 'purchase' })]).toEqual(
      [1, 0, 1],
    );
    const lockedBefore = (...lots: TeamLot[]) => runway(futures(20), lots, options).lockedOutBeforeExpiry;
    expect(lockedBefore(listed(9, 20))).toBe(1);
    expect(lockedBefore(listed(9, 21))).toBeNull();
    expect(lockedBefore(listed(9, 0), listed(9, 2))).toBe(0.6);
    expect(lockedBefore({ ...lot(9, 5), source: 'latest-possible' })).toBeNull();
  });

  it('leaves an order time: the lead before the first future that may not be locked out', () => {
    const locked = Int32Array.from({ length: 10 }, (_, i) => i + 1);
    expect(orderByDay(locked, day(100), 20, 0, 0.9)).toBe(101);
    expect(orderByDay(locked, day(100), 20, 7, 0.9)).toBe(94);
    expect(orderByDay(locked, day(100), 20, 0, 0.95)).toBe(100);
    expect(orderByDay(locked, day(100), 10, 0, 0.1)).toBe(109);
    expect(orderByDay(locked, day(100), 9, 0, 0.1)).toBeNull();
    expect(orderByDay(new Int32Array(0), day(100), 9, 0, 0.9)).toBeNull();
  });
});

describe('whose use changed most', () => {
  const reading = (from: number, to: number, used: readonly number[], more: Partial<CaptureMeta> = {}) => {
    const capture = meta('by-user', TODAY, [TODAY - from, TODAY - to], 1, more);
    const period = { from: day(TODAY - from), to: day(TODAY - to) };
    const rows = used.map(
      (count, i): StoredObservation => ({ personId: i + 1, product: 'X', period, tokens: tokens(count) }),
    );
    return { capture, rows };
  };
  const movers = (...readings: ReturnType<typeof reading>[]) =>
    topMovers(
      factsOf(
        readings.map(({ capture }) => capture),
        new Map(readings.map(({ capture, rows }) => [capture.id, rows])),
      ),
    );
  const now = reading(29, 0, [40, 31, 30, 29, 20]);
  const before = reading(59, 30, [30, 30, 30, 30, 30]);

  it('is by a token a month at least, three each way, the most first', () => {
    const found = movers(now, before);
    expect(found.risen.map(({ personId }) => personId)).toEqual([1, 2]);
    expect(found.fallen.map(({ personId }) => personId)).toEqual([5, 4]);
    const many = movers(reading(29, 0, [40, 50, 60, 70, 60]), before);
    expect(many.risen.map(({ personId }) => personId)).toEqual([4, 3, 5]);
  });

  it('compares with the nearest reading that ends before, and not one of less than a week more', () => {
    expect(movers(now, reading(89, 60, [1]), before).periods?.[0].to).toBe(TODAY - 30);
    expect(movers(now, reading(36, 30, [1])).periods?.[0].from).toBe(TODAY - 36);
    expect(movers(now, reading(35, 30, [1])).periods).toBeNull();
  });

  it('takes the shortest newest reading of at least a week', () => {
    expect(movers(reading(6, 0, [9]), now, before).periods?.[1].from).toBe(TODAY - 6);
    expect(movers(reading(5, 0, [9]), now, before).periods?.[1].from).toBe(TODAY - 29);
    expect(movers(reading(8, 2, [9]), now, before).periods?.[1]).toEqual({ from: TODAY - 8, to: TODAY - 2 });
    expect(movers(reading(9, 3, [9]), now, before).periods?.[1].from).toBe(TODAY - 29);
  });

  it('may overlap by a third of it, not by more', () => {
    expect(movers(now, reading(59, 15, [9])).periods?.[0].to).toBe(TODAY - 15);
    expect(movers(now, reading(59, 14, [9])).periods).toBeNull();
    expect(movers(now, reading(59, 29, [9]), reading(80, 40, [9])).periods?.[0].to).toBe(TODAY - 40);
  });

  it('takes only complete readings of people', () => {
    expect(movers(now, reading(59, 30, [9], { complete: false })).periods).toBeNull();
    expect(movers(now, reading(59, 30, [9], { page: 'by-product' })).periods).toBeNull();
    expect(movers(now, reading(59, 30, [9], { page: 'usage-report' })).periods).not.toBeNull();
    expect(movers(now, reading(59, 30, [])).periods).toBeNull();
  });
});

it('an outlook’s part for the portal leaves out what nobody knows', () => {
  const held: TeamLot = { ...lot(9, 5), source: 'listed' };
  const range = { low: tokens(1), likely: tokens(2), high: tokens(3) };
  const base = {
    ...{ available: tokens(9), runOut: null, withheld: null, orderBy: day(TODAY + 1), today: TODAY },
    nextExpiry: { lot: held, fate: { lot: held, stranded: range, strandedCost: null } },
  } as unknown as Outlook;
  expect(toRunway(base)).toEqual({
    ...{ available: 900, runOut: null, withheld: null, orderBy: TODAY + 1, today: TODAY },
    nextExpiry: { day: TODAY + 5, tokens: 900, strandedLikely: 200, strandedHigh: 300 },
  });
  expect(toRunway({ ...base, nextExpiry: { lot: held, fate: null } }).nextExpiry).toMatchObject({
    strandedLikely: null,
    strandedHigh: null,
  });
  expect(toRunway({ ...base, nextExpiry: null }).nextExpiry).toBeNull();
});
