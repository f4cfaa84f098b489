import { describe, expect, it } from 'vitest';
import { decide } from '@/core/advice/decide';
import { rowVerdicts } from '@/core/advice/row-verdicts';
import type { Observation } from '@/core/model/capture';
import { factsOf, meta } from '../ledger/facts';
import { observed, own, seat, TODAY, tokens, withAec, YEAR } from './rows';

describe('a person’s total, of products other readings tell', () => {
  const total = (whole: number, more: Partial<Observation> = {}) =>
    observed(null, { ...tokens(whole), person: { email: 'a@x' }, ...more });
  function told(
    row: Observation,
    page: 'person' | 'by-product',
    shares: Readonly<Record<string, number>>,
    settings = own(),
  ) {
    const capture = meta(page, TODAY, [YEAR.from, YEAR.to], 1);
    const rows = Object.entries(shares).map(([product, share]) => ({
      ...observed(product, { ...tokens(share), person: { email: 'a@x' } }),
      personId: 7,
    }));
    const [found] = rowVerdicts(
      { page: 'by-user', rows: [{ row: 0, observation: row }] },
      settings,
      { daily: new Map(), perResult: new Set(['render']) },
      TODAY,
      factsOf([capture], new Map([[capture.id, rows]])),
    ).rows;
    return found;
  }

  const codes = (one: ReturnType<typeof told>) => one?.missing.map(({ code }) => code);

  it('has the days its tokens make where the row has none, and is as sure as those are', () => {
    const one = told(total(1500), 'person', { Revit: 1 });
    expect(one?.daysPerYear).toBeCloseTo(150, 9);
    expect(one?.rate).toEqual({ perDay: 1000, origin: 'admin' });
    expect(one?.verdict?.probability).toBeCloseTo(
      decide({ seats: 0, flex: 450_000 }, { seats: 270_000, flex: 0 }, 150, 365).probability ?? 0,
      9,
    );
    // 1,500 of Revit are 150 days, 63 of AutoCAD are 9.
    const two = told(total(1563), 'person', { Revit: 1500, AutoCAD: 63 });
    expect(two).toMatchObject({ rate: null, breakEvenDaysPerYear: null, daysPerYear: null });
    expect(two?.verdict).toMatchObject({ kind: 'move', targetName: 'Revit' });
    expect(two?.verdict?.probability).toBeCloseTo(
      decide({ seats: 0, flex: 468_900 }, { seats: 270_000, flex: 18_900 }, 159, 365).probability ?? 0,
      9,
    );
    const unknown = told(total(1563), 'person', { Revit: 1500, Fusion: 63 });
    expect(unknown?.verdict).toMatchObject({ kind: 'move', targetName: 'Revit', probability: null });
    expect(codes(unknown)).toEqual(['no-seat-price']);
  });

  it('moves to a seat that pays although another has no price, but isn’t kept on Flex then', () => {
    expect(told(total(3000), 'person', { Revit: 1, Fusion: 1 })?.verdict).toMatchObject({ kind: 'move' });
    expect(told(total(100), 'person', { Revit: 1, Fusion: 1 })?.verdict).toBeNull();
    expect(told(total(100), 'person', { Revit: 1, Render: 1 })?.verdict).toMatchObject({ kind: 'keep' });
    expect(codes(told(total(100), 'person', { Revit: 1, Render: 1 }))).toEqual([]);
  });

  it('below every seat of the team is kept on Flex: single ones and collections, all of them priced', () => {
    const small = (whole: number, settings = own(), shares: Record<string, number> = { Revit: 1, Maya: 1 }) =>
      told(total(whole), 'by-product', shares, settings)?.verdict;
    expect(small(300)).toMatchObject({ kind: 'keep', target: 'flex', saving: null, probability: null });
    // Maya’s seat is the cheapest at 1,900; 600 tokens are near it, 700 above.
    expect([small(600), small(700)]).toEqual([null, null]);
    expect(small(300, withAec(800))).toBeNull();
    expect(small(300, own(), { Revit: 1, Fusion: 1 })).toBeNull();
    expect(small(300, own(), { Revit: 1, Maya: 1, Render: 1 })).toMatchObject({ kind: 'keep' });
    const other = { name: 'M&E Collection', products: ['3ds Max', 'Flame'], origin: 'admin' as const };
    const settings = own({ collections: [other], seatPrices: [...own().seatPrices, seat(other.name, 800)] });
    expect(small(300, settings)).toMatchObject({ kind: 'keep' });
  });
});
