import { describe, expect, test } from 'vitest';
import { type NextActionsRequest, nextActions } from '@/core/advice/next-actions';
import type { TeamWaste } from '@/core/advice/waste/team-waste';
import type { AdvisedVerdict } from '@/core/model/advised-verdict';
import type { Outlook } from '@/core/purchase/types';
import { centitokens, day, minor } from '@/core/units/brands';

const TODAY = day(20_700);
const rows = (...all: readonly (readonly [personId: number, money: number | null])[]) =>
  all.map(([personId, money]) => ({ personId, money: money === null ? null : minor(money), seat: {} }));
const lists = (more: Record<string, unknown>) =>
  ({
    ...{ idle: [], leavers: [], double: [], overnight: [], burn: [], access: [] },
    ...more,
  }) as unknown as TeamWaste;
const verdicts = (...savings: readonly number[]) =>
  savings.map((saving) => ({ saving: minor(saving) }) as unknown as AdvisedVerdict);
const outlook = (more: Partial<Outlook> = {}) =>
  ({ orderBy: null, nextExpiry: null, ...more }) as unknown as Outlook;
const ask = (more: Partial<NextActionsRequest>) =>
  nextActions({
    ...{ outlook: outlook(), waste: lists({}), verdicts: [], listPrice: false, toExport: null, today: TODAY },
    ...more,
  });
const told = (waste: Record<string, unknown>, more: Partial<NextActionsRequest> = {}) =>
  ask({ waste: lists(waste), ...more }).map((one) => [
    one.code,
    'count' in one ? one.count : null,
    one.money,
  ]);

describe('what is worth doing next', () => {
  test('counts people where a person may be listed twice, else findings; what has no price counts without money', () => {
    const twice = rows([1, 100], [1, 200], [2, null]);
    expect(told({ leavers: twice })).toEqual([['leavers', 2, 300]]);
    expect(told({ double: twice })).toEqual([['double', 2, 300]]);
    expect(told({ idle: twice })).toEqual([['idle', 3, 300]]);
    expect(told({ overnight: twice })).toEqual([['overnight', 3, 300]]);
    expect(told({ burn: twice })).toEqual([['burn', 3, 300]]);
    expect(told({ access: [{ money: minor(70) }, { money: minor(5) }] })).toEqual([['access', 2, 75]]);
    expect(told({ burn: rows([1, null]) })).toEqual([['burn', 1, 0]]);
  });

  test('advice to people stands for seats they leave, not for what was charged', () => {
    const all = { idle: rows([1, 9]), leavers: rows([2, 8]), double: rows([3, 7]), overnight: rows([4, 6]) };
    expect(told(all).map(([code]) => code)).toEqual(['idle', 'leavers', 'double', 'overnight']);
    expect(told(all, { verdicts: verdicts(0) }).map(([code]) => code)).toEqual(['double', 'overnight']);
    expect(told(all, { verdicts: verdicts(3, 0, 1) })).toEqual([
      ['double', 1, 7],
      ['overnight', 1, 6],
      ['plans', null, 4],
    ]);
  });

  test('an order is told with its day: late once that is here, soon before, not yet when far', () => {
    const order = (ahead: number) => ask({ outlook: outlook({ orderBy: day(TODAY + ahead) }) });
    expect(order(-1)).toEqual([{ code: 'order', by: TODAY - 1, late: true, money: null }]);
    expect(order(1)).toEqual([{ code: 'order', by: TODAY + 1, late: false, money: null }]);
    expect([order(45).length, order(46).length]).toEqual([1, 0]);
  });

  test('tokens about to be lost are told where any are likely to be, and last where nobody knows their price', () => {
    const lot = { tokens: centitokens(100), expiresOn: day(TODAY + 9), source: 'listed' as const };
    const expiry = (likely: number, cost: number | null) => {
      const eur = { minor: minor(cost ?? 0), currency: 'EUR' };
      const stranded = { low: centitokens(0), likely: centitokens(likely), high: centitokens(900) };
      const fate = {
        lot,
        stranded,
        strandedCost: cost === null ? null : { low: eur, likely: eur, high: eur },
      };
      return outlook({ nextExpiry: { lot, fate } });
    };
    expect(ask({ outlook: expiry(0, 50) })).toEqual([]);
    expect(ask({ outlook: expiry(1, 50) })).toEqual([
      { code: 'stranding', tokens: 1, on: TODAY + 9, money: 50 },
    ]);
    const codes = (cost: number | null) =>
      told({ double: rows([1, 20]) }, { outlook: expiry(1, cost) }).map(([code]) => code);
    expect([codes(50), codes(null)]).toEqual([
      ['stranding', 'double'],
      ['double', 'stranding'],
    ]);
  });

  test('what makes the rest surer comes after all money: prices of one’s own, then a file', () => {
    const toExport = { from: day(TODAY - 30), to: day(TODAY - 1) };
    const found = ask({ waste: lists({ double: rows([1, 1]) }), listPrice: true, toExport });
    expect(found).toEqual([
      { code: 'double', count: 1, money: 1 },
      { code: 'prices', money: null },
      { code: 'export', from: TODAY - 30, to: TODAY - 1, money: null },
    ]);
    expect(ask({})).toEqual([]);
  });

  test('five at most, and never an order among those left out', () => {
    const all = {
      ...{ idle: rows([1, 6]), leavers: rows([2, 5]), double: rows([3, 4]), overnight: rows([4, 3]) },
      ...{ burn: rows([5, 2]), access: [{ money: minor(1) }] },
    };
    const order = { outlook: outlook({ orderBy: TODAY }) };
    expect(told(all, { listPrice: true }).map(([code]) => code)).toEqual([
      ...['idle', 'leavers', 'double', 'overnight', 'burn'],
    ]);
    expect(told(all, order).map(([code]) => code)).toEqual([
      ...['order', 'idle', 'leavers', 'double', 'overnight'],
    ]);
  });
});
