import { expect, test } from 'vitest';
import { type NextActionsRequest, nextActions } from '@/core/advice/next-actions';
import type { TeamWaste } from '@/core/advice/waste/team-waste';
import type { AdvisedVerdict } from '@/core/model/advised-verdict';
import type { Outlook } from '@/core/purchase/types';
import { centitokens, day, minor } from '@/core/units/brands';

const TODAY = day(20_700);
const found = (...money: (number | null)[]) =>
  money.map((one, i) => ({ money: one === null ? null : minor(one), personId: i + 1, seat: {} }));
const waste = (lists: Record<string, unknown> = {}) =>
  ({
    idle: [],
    leavers: [],
    double: [],
    overnight: [],
    burn: [],
    access: [],
    ...lists,
  }) as unknown as TeamWaste;
const outlook = (more: Partial<Outlook> = {}) =>
  ({ orderBy: null, nextExpiry: null, ...more }) as unknown as Outlook;
const verdict = (saving: number) => ({ saving: minor(saving) }) as unknown as AdvisedVerdict;
const ask = (more: Partial<NextActionsRequest>) =>
  nextActions({
    outlook: outlook(),
    waste: waste(),
    verdicts: [],
    listPrice: false,
    toExport: null,
    today: TODAY,
    ...more,
  });

test('a near order first, then by money, then what makes the rest surer; five at most', () => {
  const lot = { tokens: centitokens(100), expiresOn: day(TODAY + 9), source: 'listed' as const };
  const eur = (amount: number) => ({ minor: minor(amount), currency: 'EUR' });
  const fate = {
    lot,
    stranded: { low: centitokens(0), likely: centitokens(900), high: centitokens(900) },
    strandedCost: { low: eur(0), likely: eur(2700), high: eur(2700) },
  };
  const all = ask({
    outlook: outlook({ orderBy: day(TODAY + 45), nextExpiry: { lot, fate } }),
    waste: waste({ double: found(500), idle: found(1000, null), overnight: found(90_000) }),
    listPrice: true,
    toExport: { from: TODAY, to: TODAY },
  });
  expect(all.map(({ code, money }) => [code, money])).toEqual([
    ['order', null],
    ['overnight', 90_000],
    ['stranding', 2700],
    ['idle', 1000],
    ['double', 500],
  ]);
});

test('a far order can wait, a late one says so', () => {
  expect(ask({ outlook: outlook({ orderBy: day(TODAY + 46) }) })).toEqual([]);
  expect(ask({ outlook: outlook({ orderBy: TODAY }) })).toMatchObject([{ code: 'order', late: true }]);
});

test('where people are advised their idle seats are not told twice; what costs nothing is not told', () => {
  const lists = waste({ idle: found(1000), double: found(0) });
  expect(ask({ waste: lists, verdicts: [verdict(0), verdict(300), verdict(200)] })).toEqual([
    { code: 'plans', people: 2, money: 500 },
  ]);
});

test('people are counted once however many seats they hold, and a seat of a leaver is not told as idle, too', () => {
  const seats = [{}, {}, {}];
  const row = (personId: number, at: number) => ({ personId, seat: seats[at], money: minor(100) });
  const lists = waste({ idle: [row(1, 0), row(2, 2)], leavers: [row(1, 0), row(1, 1)] });
  expect(ask({ waste: lists })).toEqual([
    { code: 'leavers', count: 1, money: 200 },
    { code: 'idle', count: 1, money: 100 },
  ]);
  expect(ask({ waste: waste({ idle: [row(1, 0)], leavers: [row(1, 0)] }) })).toMatchObject([{ count: 1 }]);
});
