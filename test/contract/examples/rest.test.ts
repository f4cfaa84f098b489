import { expect, test } from 'vitest';
import { nextActions } from '@/core/advice/next-actions';
import { savingsOf } from '@/core/advice/savings-of';
import { oneProductHolders } from '@/core/advice/waste/collection-misfit';
import { idleSeats } from '@/core/advice/waste/idle-seats';
import type { TeamWaste } from '@/core/advice/waste/team-waste';
import { unusualBurn } from '@/core/advice/waste/unusual-burn';
import { wasteTotal } from '@/core/advice/waste/waste-total';
import type { AlertFacts } from '@/core/alerts/conditions';
import { dueAlerts } from '@/core/alerts/due-alerts';
import { rulesOf } from '@/core/alerts/rules';
import type { SeatHeld } from '@/core/ledger/seats-held';
import { disguise } from '@/core/privacy/disguise';
import { hiddenCells } from '@/core/privacy/hidden-cells';
import { smallPlaces } from '@/core/privacy/small-places';
import { tells } from '@/core/privacy/tells';
import type { Outlook } from '@/core/purchase/types';
import { shareOut } from '@/core/spend/shares/share-out';
import { spreadSeat } from '@/core/spend/shares/spread-seat';
import { centitokens, day, minor } from '@/core/units/brands';
import { dayOfIso } from '@/core/units/day';
import { money, part, percent, says, tokens } from '@/test/support/how-it-computes';
import { advised } from '../../support/advised';

const TODAY = day(20_600);
const seat = (more: Partial<SeatHeld> = {}): SeatHeld => ({
  ...{ personId: 1, product: 'Revit', assignedOn: null, lastUsed: day(TODAY - 3), daysUsed: 20 },
  ...{ period: { from: day(TODAY - 364), to: TODAY }, active: null, readAt: 0 },
  ...more,
});
const seatYear = (product: string) => minor(product === 'Revit' ? 283_500 : 367_500);

test('Overview', () => {
  const said = part('Overview');
  const costs = (present: number) => ({ ...advised().costs, present: minor(present) });
  const verdicts = [
    advised({ saving: minor(40_000), costs: costs(290_000) }),
    advised({ saving: minor(0), costs: costs(100_000) }),
  ];
  const sum = savingsOf(verdicts);
  says(said, `${money(sum?.saving ?? 0)} of ${money(sum?.present ?? 0)}, for one person`);
  expect(sum?.people).toBe(1);
  const lot = { tokens: centitokens(900), expiresOn: day(TODAY + 9), source: 'listed' as const };
  const eur = (amount: number) => ({ minor: minor(amount), currency: 'EUR' });
  const fate = {
    lot,
    stranded: { low: centitokens(0), likely: centitokens(900), high: centitokens(900) },
    strandedCost: { low: eur(0), likely: eur(2700), high: eur(2700) },
  };
  const actions = nextActions({
    outlook: { orderBy: null, nextExpiry: { lot, fate } } as unknown as Outlook,
    waste: {
      ...{ idle: [], leavers: [], double: [], burn: [], access: [] },
      overnight: [{ personId: 1, money: minor(90_000) }],
    } as unknown as TeamWaste,
    ...{ verdicts, listPrice: false, toExport: null, today: TODAY },
  });
  expect(actions.map(({ code }) => code)).toEqual(['overnight', 'plans', 'stranding']);
  says(said, 'first the weekends, then the plans, then the tokens');
});

test('Waste', () => {
  const said = part('Waste');
  const idle = (daysUsed: number) => idleSeats([seat({ daysUsed })], TODAY, seatYear, () => 3000);
  const [hardly] = idle(20);
  says(
    said,
    `Flex would cost ${money(hardly?.flexPerYear ?? 0)}, under a quarter, so ${money(hardly?.money ?? 0)} are wasted`,
  );
  expect(idle(24)).toEqual([]);
  const charges = Array.from({ length: 11 }, (_, i) => ({
    ...{ personId: 1, product: 'Revit', day: day(TODAY - 10 + i) },
    tokens: centitokens(i < 10 ? 2000 : 10_000),
  }));
  const [burn] = unusualBurn(charges, TODAY, centitokens(2000), 300);
  says(
    said,
    `the norm is ${tokens(burn?.norm ?? 0)}, and ${tokens((burn?.tokens ?? 0) - (burn?.norm ?? 0))} tokens at 3.00 are ${money(burn?.money ?? 0)} over it`,
  );
  const [misfit] = oneProductHolders(
    [seat({ product: 'AEC' })],
    [{ name: 'AEC', products: ['Revit', 'AutoCAD'] }],
    () => ['Revit'],
    seatYear,
  );
  says(said, `used for Revit alone: ${money(misfit?.money ?? 0)}`);
});

test('All lists of waste together', () => {
  const row = { personId: 1, product: 'Revit', money: minor(283_500), seat: seat() };
  const { perYear } = wasteTotal({
    ...{ leavers: [row], idle: [row], double: [], oneProduct: [], singles: [], overnight: [], access: [] },
  } as unknown as TeamWaste);
  says(part('Waste'), `is in both lists, and ${money(perYear)} in the sum`);
});

test('Cost shares', () => {
  const said = part('Cost shares');
  const [a = 0, b = 0, c = 0] = shareOut(10_000, [1, 1, 1]);
  says(said, `${money(a)}, ${money(b)} and ${money(c)}`);
  const months = spreadSeat({
    price: minor(36_500),
    from: dayOfIso('2025-01-15') ?? day(0),
    to: dayOfIso('2026-01-14') ?? day(0),
  });
  says(
    said,
    `${money(months[0]?.price ?? 0)} in the first month and ${money(months.at(-1)?.price ?? 0)} in the last`,
  );
});

test('People and groups', () => {
  const said = part('People and groups');
  const shown = (id: number) =>
    disguise(
      { id, name: 'x', email: null, hash: null, alias: null },
      { mode: 'pseudonyms', salt: '0'.repeat(32), word: '' },
    ).name;
  says(said, `person 1 is${shown(1)} and person 2${shown(2)}`);
  const sizes = new Map([
    ['a', 12],
    ['b', 6],
    ['c', 3],
    ['d', 1],
  ]);
  const small = smallPlaces(sizes, 5);
  const others = [...small].reduce((sum, place) => sum + (sizes.get(place) ?? 0), 0);
  expect([...small].sort()).toEqual(['b', 'c', 'd']);
  says(said, `"others" (${others})`);
});

test('cells and counts that rest on too few', () => {
  const said = part('People and groups');
  const cells = [2, 6, 9].map((count, i) => ({
    ...{ row: 'r', column: null },
    people: new Set(Array.from({ length: count }, (_, n) => 100 * i + n)),
  }));
  const hidden = hiddenCells(cells, 5);
  const shown = cells.filter((cell) => !hidden.has(cell)).map(({ people }) => people.size);
  says(said, `only the ${shown.join()} are shown`);
  expect([8, 3, 37, 40].map((some) => tells(some, 40, 5))).toEqual([true, false, false, true]);
  says(said, '8 may be told, 3 and 37 may not');
});

test('Alerts', () => {
  const seen = (share: number) =>
    ({
      ...{
        today: TODAY,
        withheld: null,
        orderBy: null,
        runOut: null,
        fates: [],
        available: null,
        freshness: [],
      },
      coverage: { exact: 0, estimated: 0, unknown: 0, period: null },
      lockedOutBeforeExpiry: share,
      nextExpiry: {
        lot: { tokens: centitokens(1), expiresOn: day(TODAY + 50), source: 'listed' },
        fate: null,
      },
    }) as unknown as AlertFacts;
  const told = (shares: readonly number[]) => {
    let sent: Parameters<typeof dueAlerts>[2] = { sent: [] };
    return shares.filter((share) => {
      const { due, next } = dueAlerts(seen(share), { on: true, rules: [], quiet: null }, sent);
      sent = next;
      return due.length > 0;
    });
  };
  const levels = told([0.19, 0.2, 0.3, 0.4, 0.7, 0.8]).map((share) => percent(share));
  says(part('Alerts'), `a lock-out risk of ${levels[0]}, then of ${levels[1]}, then of ${levels[2]}`);
  expect(told([0.21, 0.19, 0.21])).toEqual([0.21]);
  expect(told([0.21, 0.15, 0.21])).toEqual([0.21, 0.21]);
  says(part('Alerts'), 'A risk going 21, 19, 21 % tells once');
});

test('the rules as they are at the start', () => {
  const unit = (kind: string, limit: number) => {
    if (kind === 'lock-out' || kind === 'budget') return percent(limit);
    if (kind === 'stranding-money') return money(limit);
    return /^(stranding|balance|burn)$/.test(kind) ? `${tokens(limit)} tokens` : `${limit} days`;
  };
  for (const { kind, on, limit } of rulesOf({ rules: [] }))
    says(part('Alerts').replaceAll(/ +/g, ' '), `| ${kind} | ${on ? 'on' : 'off'}, ${unit(kind, limit)} |`);
});
