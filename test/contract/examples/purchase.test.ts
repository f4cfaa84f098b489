import { test } from 'vitest';
import { orderByDay } from '@/core/purchase/order-by';
import { curveOf } from '@/core/purchase/plan/curve';
import { bookOf, meanWanted } from '@/core/purchase/plan/demand-book';
import { policiesOf } from '@/core/purchase/plan/policies';
import { recommend } from '@/core/purchase/plan/recommend';
import { type DemandFutures, runway } from '@/core/purchase/runway';
import { centitokens, day, minor } from '@/core/units/brands';
import { money, number, part, percent, says, tokens } from '@/test/support/how-it-computes';
import { futuresOf, held, LIST, situationOf, TODAY } from '@/test/support/plan/situations';

test('Balance and run-out', () => {
  const said = part('Balance and run-out');
  const horizon = 365;
  const daily = Float64Array.from({ length: 4 * horizon }, (_, i) => 1000 * (Math.floor(i / horizon) + 1));
  const futures: DemandFutures = { from: TODAY, horizon, paths: 4, daily };
  const lots = [held(600, 29), held(400, 99)];
  const found = runway(futures, lots, {
    ...{ leastNeed: centitokens(0), fanDays: [] },
    prices: { tokenPrices: LIST, currency: 'USD' },
  });
  const [fourth, third, second, first] = [...found.firstLocked];
  says(said, `on the ${first}st, ${second}st, ${third}th and ${fourth}th day`);
  says(said, `the likely run-out is the ${(found.runOut.likely ?? 0) - TODAY + 1}th day`);
  const lone = runway({ ...futures, paths: 1, daily: daily.slice(0, horizon) }, lots, {
    ...{ leastNeed: centitokens(0), fanDays: [] },
    prices: { tokenPrices: LIST, currency: 'USD' },
  });
  says(said, `in the first ${tokens(lone.fates[0]?.stranded.likely ?? 0)}`);
  const by = orderByDay(found.firstLocked, TODAY, horizon, 5, 0.75) ?? day(0);
  says(said, `the order-by day is the ${by - TODAY + 1}th day`);
});

test('Renewal', () => {
  const said = part('Renewal');
  const tiers = [
    ...LIST,
    { from: centitokens(500_000), perToken: 290, origin: 'admin' as const },
    { from: centitokens(1_000_000), perToken: 282, origin: 'admin' as const },
  ];
  const futures = futuresOf(1, 50, 1000);
  const situation = situationOf(futures, { lots: [held(1500, 100)], tiers });
  const step = Math.floor(meanWanted(situation.book, 365) / 100 / 500);
  const coarse = { ...situation, book: bookOf(futures, 4), step };
  const { best, lockOutDay } = recommend(situation, coarse, { kind: 'confidence', confidence: 0.9 }, 1);
  const told = best.orders.map((order, i) => {
    const amount = i === 0 ? `${tokens(order.tokens)} tokens` : `${tokens(order.tokens)} more`;
    return `${amount} within ${order.day - TODAY} days`;
  });
  says(said, `Plan: ${told.join(', ')}`);
  const prices = best.orders.map(({ price }) => money(price, 0)).join(' + ');
  says(
    said,
    `${prices} = ${money(best.price, 0)}, of which ${money(best.stranded, 0)} is expected to strand`,
  );
  says(
    said,
    `In ${percent(best.lockedOut, 1)} of the futures somebody is locked out, ${number(best.lockOutDays, 2)} days' use on average`,
  );
  says(said, `amounts to ${money(lockOutDay ?? 0)} a day, so ${money(best.shortage, 0)}`);
  says(said, `Tokens worth ${money(best.carried, 0)} are left`);
  says(
    said,
    `${money(best.price, 0)} + ${money(best.shortage, 0)} - ${money(best.carried, 0)} = ${money(best.total, 0)}`,
  );
  const aim = { situation, lockOutDay: minor(lockOutDay ?? 0) };
  const { flat } = curveOf(aim, { ...aim, situation: coarse }, best);
  says(said, `flat bottom: ${flat.map(({ from, to }) => `${tokens(from)} to ${tokens(to)}`).join(', ')}`);
  const [, one, quarterly, early, nothing] = policiesOf(aim, best).map(({ outcome }) => outcome);
  says(
    said,
    `One big order (${tokens(one?.orders[0]?.tokens ?? 0)}) would cost ${money(one?.total ?? 0, 0)}, an order each quarter ${money(quarterly?.total ?? 0, 0)}, just below need and renewed early ${money(early?.total ?? 0, 0)}, nothing ${money(nothing?.total ?? 0, 0)}`,
  );
});

test('sums of whole amounts in the brief', () => {
  const parts = [13_350, 19_950, 14_550, 12_600];
  says(
    part('Renewal'),
    `${parts.map((one) => number(one)).join(' + ')} = ${number(parts.reduce((a, b) => a + b, 0))}`,
  );
});
