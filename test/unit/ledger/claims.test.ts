import { describe, expect, test } from 'vitest';
import { balanceClaim } from '@/core/ledger/balance-claim';
import { balanceWitnesses, dailyBalances, teamEvents } from '@/core/ledger/balance-witness';
import { pageClaims } from '@/core/ledger/page-claims';
import type { BalanceReading, TeamFacts } from '@/core/ledger/types';
import { weekdayProfile } from '@/core/ledger/weekday-profile';
import type { TokenEvent } from '@/core/model/capture';
import { centitokens, day } from '@/core/units/brands';
import { epochOfDay } from '@/core/units/day';
import { factsOf, meta } from './facts';

const DAY = 86_400_000;
const hour = (on: number, at: number) => epochOfDay(day(on)) + (at * DAY) / 24;

describe('balances and token events', () => {
  const balance = (readAt: number, tokens: number | null): BalanceReading => ({
    readAt,
    available: tokens === null ? null : centitokens(tokens * 100),
    used: null,
    total: null,
  });
  const event = (on: number, tokens: number, kind: TokenEvent['kind'] = 'purchase'): TokenEvent => ({
    ...{ day: day(on), kind, tokens: centitokens(tokens * 100), label: '' },
  });
  const facts = (balances: BalanceReading[], ...captures: ReturnType<typeof meta>[]): TeamFacts => ({
    ...factsOf(captures),
    balances,
  });
  const page = (readOn: number, events: TokenEvent[], lots: number[] = []) =>
    meta('balances', readOn, null, null, {
      events,
      lots: lots.map((on) => ({ tokens: centitokens(100), expiresOn: day(on) })),
    });

  test('of a day the last reading that shows a balance counts', () => {
    const readings = [
      balance(hour(20_001, 9), 50),
      balance(hour(20_000, 18), 90),
      balance(hour(20_000, 8), 100),
    ];
    expect(
      dailyBalances(facts([...readings, balance(hour(20_000, 20), null)])).map((one) => [
        one.day,
        one.tokens,
      ]),
    ).toEqual([
      [20_000, 9000],
      [20_001, 5000],
    ]);
  });

  test('an event several readings list is one; as many alike as one reading lists are as many', () => {
    const twice = [event(20_000, 5), event(20_000, 5), event(19_000, 7)];
    const found = teamEvents(
      facts([], page(20_010, [event(20_000, 5), event(20_000, 9)]), page(20_011, twice)),
    );
    expect(found.map((one) => [one.day, one.tokens / 100])).toEqual([
      [19_000, 7],
      [20_000, 9],
      [20_000, 5],
      [20_000, 5],
    ]);
    const other = teamEvents(
      facts([], page(20_010, [event(20_000, 5)]), page(20_011, [event(20_000, 5, 'move')])),
    );
    expect(other).toHaveLength(2);
  });

  const used = (...given: Parameters<typeof facts>) =>
    balanceWitnesses(facts(...given)).map(({ from, to, tokens }) => [from, to, tokens / 100]);
  const two = [balance(hour(20_000, 12), 100), balance(hour(20_010, 12), 60)];

  test('the fall of the balance is use, unless a lot expired or something happened unseen', () => {
    expect(used(two)).toEqual([[20_001, 20_010, 40]]);
    expect(used(two, page(20_010, [], [20_000]))).toEqual([]);
    expect(used(two, page(20_010, [], [20_009]))).toEqual([]);
    expect(used(two, page(20_010, [], [20_010]))).toEqual([[20_001, 20_010, 40]]);
    expect(used(two, page(20_010, [], [19_999]))).toEqual([[20_001, 20_010, 40]]);
    expect(used([...two, balance(hour(20_012, 1), 61)])).toEqual([[20_001, 20_010, 40]]);
    expect(used([...two, balance(hour(20_012, 1), 60)])).toEqual([
      [20_011, 20_012, 0],
      [20_001, 20_010, 40],
    ]);
  });

  test('with the events of all days between read, they are put back', () => {
    expect(used(two, page(20_010, [event(20_005, 500)]))).toEqual([[20_001, 20_010, 540]]);
    expect(used(two, page(20_010, [event(20_005, -10, 'expiration')], [20_005]))).toEqual([
      [20_001, 20_010, 30],
    ]);
    expect(used(two, page(20_009, [event(20_005, 500)]))).toEqual([]);
    expect(used(two, page(20_090, [event(20_005, 500)]))).toEqual([[20_001, 20_010, 540]]);
    expect(used(two, page(20_091, [event(20_005, 500)]))).toEqual([]);
    // On the event's own day nobody knows what came first.
    expect(used(two, page(20_011, [event(20_010, 500)]))).toEqual([]);
  });

  test('compared over the readings nearest to the days asked for', () => {
    const claim = (from: number, to: number, ...given: Parameters<typeof facts>) =>
      balanceClaim(facts(...given), { from: day(from), to: day(to) }).map((one) => [
        one.period.from,
        one.period.to,
        one.stated / 100,
        one.known,
      ]);
    const three = [...two, balance(hour(20_020, 12), 50)];
    expect(claim(20_001, 20_010, three)).toEqual([[20_001, 20_010, 40, ['events-unseen']]]);
    expect(claim(20_011, 20_030, three)).toEqual([[20_011, 20_020, 10, ['events-unseen']]]);
    expect(claim(19_000, 20_015, three)).toEqual([[20_001, 20_010, 40, ['events-unseen']]]);
    expect(claim(19_000, 19_500, three)).toEqual([[20_001, 20_020, 50, ['events-unseen']]]);
    expect(claim(20_001, 20_010, two.slice(0, 1))).toEqual([]);
    expect(claim(20_001, 20_010, [])).toEqual([]);
    const seen = page(20_010, [event(20_010, 500), event(20_000, 9)], [20_004]);
    expect(claim(20_001, 20_010, two, seen)).toEqual([[20_001, 20_010, 540, ['expired-lots']]]);
    const told = page(20_010, [event(20_004, -5, 'expiration')], [20_004]);
    expect(claim(20_001, 20_010, two, told)).toEqual([[20_001, 20_010, 35, []]]);
  });
});

describe('what pages claim', () => {
  const asked = { from: day(20_001), to: day(20_030) };
  const claims = (...captures: ReturnType<typeof meta>[]) =>
    pageClaims(factsOf(captures), asked).map(({ source, period, stated, known }) => [
      source,
      period.from,
      stated / 100,
      known,
    ]);

  test('of each kind the one nearest to the days asked for counts, then the newest', () => {
    const near = meta('by-user', 20_040, [20_001, 20_029], 29);
    const far = meta('by-user', 20_050, [20_010, 20_030], 20);
    expect(claims(far, near)).toEqual([['by-person', 20_001, 29, []]]);
    expect(claims(near, far)).toEqual([['by-person', 20_001, 29, []]]);
    const newer = meta('by-user', 20_060, [20_001, 20_029], 30);
    expect(claims(newer, near)).toEqual([['by-person', 20_001, 30, []]]);
    expect(claims(near, newer)).toEqual([['by-person', 20_001, 30, []]]);
    expect(claims(meta('by-user', 20_040, [20_031, 20_060], 9))).toEqual([]);
    expect(claims(meta('by-user', 20_040, [20_030, 20_060], 9))).toHaveLength(1);
  });

  test('each page has its own kind; without a total, period or kind it claims nothing', () => {
    const period = [20_001, 20_030] as const;
    expect(
      claims(
        meta('by-product', 20_040, period, 1),
        meta('usage-report', 20_040, period, 2),
        meta('person', 20_040, period, 3),
        meta('by-user', 20_040, period, null),
        meta('by-user', 20_040, null, 4),
        meta('summary', 20_040, period, null, { figures: { totalTokensUsed: centitokens(500) } }),
        meta('balances', 20_040, null, null, { figures: { tokensUsed: centitokens(600) } }),
      ),
    ).toEqual([
      ['by-product', 20_001, 1, []],
      ['report', 20_001, 2, []],
      ['page-total', 20_001, 5, []],
      ['active-lots', 20_001, 6, ['period', 'expired-lots']],
    ]);
  });

  test('rows left out and rows without tokens are said', () => {
    const partial = meta('by-user', 20_040, [20_001, 20_030], 5, { complete: false });
    const row = { period: asked, product: 'X', personId: 1, tokens: centitokens(0) };
    const facts = factsOf([partial], new Map([[partial.id, [row]]]));
    expect(pageClaims(facts, asked)[0]?.known).toEqual(['partial', 'zero-rows']);
  });
});

describe('shares of weekdays', () => {
  const monday = 20_003 - ((20_003 + 3) % 7);
  const exact = (...tokens: number[]) => tokens.map((each, i) => ({ day: day(monday + i), tokens: each }));

  test('are an office’s where nothing is known or used', () => {
    const office = [1, 1, 1, 1, 1, 0.12, 0.12];
    expect(weekdayProfile([])).toEqual(office);
    expect(weekdayProfile(exact(0, 0, 0))).toEqual(office);
    weekdayProfile(exact(0)).fill(9);
    expect(weekdayProfile([])).toEqual(office);
  });

  test('are learned, three days weighing as much as what is usual', () => {
    const [mon, tue, , , , sat] = weekdayProfile(exact(200, 100, 100, 100, 100, 0, 0));
    // A usual workday is 600 / 5.24; Monday's own share of that is 1.747.
    expect(mon).toBeCloseTo((200 / (600 / 5.24) + 3) / 4, 9);
    expect(tue).toBeCloseTo((100 / (600 / 5.24) + 3) / 4, 9);
    expect(sat).toBeCloseTo((3 * 0.12) / 4, 9);
    const never = Array.from({ length: 900 }, (_, week) => [
      { day: day(monday + 7 * week), tokens: 100 },
      { day: day(monday + 7 * week + 6), tokens: 0 },
    ]).flat();
    expect(weekdayProfile(never)[6]).toBe(0.001);
  });
});
