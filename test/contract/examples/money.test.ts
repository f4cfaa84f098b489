import { expect, test } from 'vitest';
import { rowVerdicts } from '@/core/advice/row-verdicts';
import { probabilityAbove } from '@/core/advice/sureness';
import type { StoredObservation } from '@/core/ledger/types';
import { breakEven } from '@/core/rates/break-even';
import { learnFromDays } from '@/core/rates/learn-from-days';
import { learnRates } from '@/core/rates/learn-rates';
import { priceOfTokens } from '@/core/rates/price-of-tokens';
import { rateConfidence } from '@/core/rates/rate-confidence';
import { seatPerYear } from '@/core/rates/seat-price';
import { startingSettings } from '@/core/rates/starting-values';
import { centitokens, day, minor } from '@/core/units/brands';
import { money, number, part, percent, says } from '@/test/support/how-it-computes';

const NONE = { daily: new Map(), perResult: new Set<string>() };
const TODAY = day(20_400);
const seat = (name: string, term: 'annual' | 'monthly' | '3-year', price: number) => ({
  ...{ name, term, price: minor(price * 100) },
  origin: 'admin' as const,
});

test('Rates: learned from sums', () => {
  const row = (tokens: number, daysUsed: number, person: number): StoredObservation => ({
    personId: person,
    product: 'Revit',
    period: { from: day(20_000), to: day(20_029) },
    tokens: centitokens(tokens * 100),
    daysUsed,
  });
  const [rate] = learnRates([row(80, 9, 1), row(30, 3, 2)]).daily.get('revit') ?? [];
  const said = part('Rates');
  says(said, `80 tokens on 9 days of use and 30 on 3 prove ${number((rate?.perDay ?? 0) / 100)} a day`);
  says(said, `${rate?.agreeing} of the ${rate?.personDays} days were charged`);
});

test('Rates: a change is seen', () => {
  const charges = Array.from({ length: 20 }, (_, i) => ({
    product: 'AutoCAD',
    day: day(20_000 + i),
    tokens: centitokens(i < 12 ? 700 : 800),
    people: 1,
  }));
  const versions = learnFromDays(charges).daily.get('autocad') ?? [];
  expect(versions.map(({ perDay, from }) => [perDay, from - 20_000])).toEqual([
    [700, 0],
    [800, 12],
  ]);
  const oddDays = learnFromDays(charges.slice(0, 14)).daily.get('autocad') ?? [];
  expect(oddDays).toHaveLength(1);
  says(part('Rates'), '12 person-days at 7 tokens and then 8 at 8 are two versions; 12 and then 2 are one');
});

test('Rates: how sure', () => {
  const sure = rateConfidence({
    perDay: centitokens(1000),
    from: day(20_000),
    agreeing: 1482,
    personDays: 1490,
    free: 2,
  });
  says(part('Rates'), `1,482 / (1,488 + 1) = ${percent(sure, 1)}`);
});

test('Prices and break-even', () => {
  const said = part('Prices and break-even');
  const settings = {
    ...startingSettings(),
    tokenPrices: [
      { from: centitokens(0), perToken: 300, origin: 'admin' as const },
      { from: centitokens(500_000), perToken: 290, origin: 'admin' as const },
    ],
  };
  const order = (count: number) => money(priceOfTokens(centitokens(count * 100), settings)?.minor ?? 0, 0);
  says(said, `4,999 tokens cost ${order(4999)} and 5,000 cost ${order(5000)}`);
  const perYear = (term: 'monthly' | '3-year', price: number) =>
    seatPerYear('Revit', { currency: 'USD', seatPrices: [seat('Revit', term, price)] })?.perYear.minor ?? 0;
  says(said, `355.00 a month are ${money(perYear('monthly', 355))} a year`);
  says(said, `8,000.00 for three years ${money(perYear('3-year', 8000))}`);
  const even = breakEven({ minor: minor(283_500), currency: 'USD' }, centitokens(1000), 300);
  says(said, `2,835 / (10 x 3.00) = ${number(even?.daysPerYear ?? 0, 1)} days a year`);
  says(said, `${number(even?.daysPerMonth ?? 0, 2)} a month`);
  says(said, `dearer from the ${even?.firstDearerDay}th day`);
});

test('Chips in the portal', () => {
  const said = part('Chips in the portal');
  const settings = { ...startingSettings(), seatPrices: [seat('Revit', 'annual', 2835)], collections: [] };
  const ask = (tokens: number, daysUsed: number, days: number) =>
    rowVerdicts(
      {
        page: 'person',
        rows: [
          {
            row: 0,
            observation: {
              period: { from: day(TODAY - days), to: day(TODAY - 1) },
              product: 'Revit',
              person: { email: 'a@b.c' },
              tokens: centitokens(tokens * 100),
              daysUsed,
            },
          },
        ],
      },
      settings,
      NONE,
      TODAY,
    ).rows[0];
  const quarter = ask(400, 40, 90);
  says(said, `400 x 3.00 x 365 / 90 = ${money(quarter?.costPerYear?.minor ?? 0)} a year`);
  says(said, `${number(quarter?.daysPerYear ?? 0)} days a year`);
  says(said, `a chance of ${percent(quarter?.verdict?.probability ?? 0)}`);
  says(said, `move, and ${money(quarter?.verdict?.saving?.minor ?? 0)} saved`);
  expect(quarter?.verdict?.kind).toBe('move');
  expect(quarter?.verdict?.probability).toBeCloseTo(probabilityAbove(40, 90, 94.5), 6);
  const near = ask(250, 25, 90);
  expect(near?.verdict?.kind).toBe('unsure');
  says(said, `25 days are ${number(near?.daysPerYear ?? 0)} a year`);
});
