import { describe, expect, it } from 'vitest';
import { rowVerdicts } from '@/core/advice/row-verdicts';
import type { Observation } from '@/core/model/capture';
import { RowVerdict } from '@/core/model/row-verdict';
import type { Settings } from '@/core/model/settings';
import { startingSettings } from '@/core/rates/starting-values';
import { centitokens, day, minor } from '@/core/units/brands';
import { factsOf, meta } from '../ledger/facts';

const TODAY = day(20_400);
const YEAR = { from: day(TODAY - 365), to: day(TODAY - 1) };
const none = { daily: new Map(), perResult: new Set<string>() };
const AEC = 'Architecture, Engineering & Construction Collection';
const COLLECTION = [{ name: AEC, products: ['AutoCAD', 'Revit'], origin: 'admin' as const }];
const own = (more: Partial<Settings> = {}): Settings => ({ ...startingSettings(), ...more });
const seat = (name: string, dollars: number) => ({
  name,
  term: 'annual' as const,
  price: minor(dollars * 100),
  origin: 'admin' as const,
});
const usd = (dollars: number) => ({ minor: dollars * 100, currency: 'USD' });
const person = (email: string) => ({ email });
const row = (tokens: number | null, more: Partial<Observation> = {}): Observation => ({
  period: YEAR,
  ...(tokens === null ? {} : { tokens: centitokens(Math.round(tokens * 100)) }),
  ...more,
});
const ask = (
  page: Parameters<typeof rowVerdicts>[0]['page'],
  observations: readonly Observation[],
  settings = own(),
  facts: Parameters<typeof rowVerdicts>[4] = null,
  learned: Parameters<typeof rowVerdicts>[2] = none,
) => {
  const found = rowVerdicts(
    { page, rows: observations.map((observation, i) => ({ row: i, observation })) },
    settings,
    learned,
    TODAY,
    facts,
  );
  for (const verdict of found.rows) expect(RowVerdict.safeParse(verdict).error).toBeUndefined();
  return found;
};
const codes = (notes: readonly { code: string }[] | undefined) => notes?.map(({ code }) => code);

describe('a product row', () => {
  it('has cost, rate and break-even, and no verdict', () => {
    const found = ask('by-product', [row(700, { product: 'AutoCAD' })]).rows[0];
    expect(found).toMatchObject({
      cost: usd(2100),
      costPerYear: usd(2100),
      rate: { perDay: 700, origin: 'list' },
      seat: { name: 'AutoCAD', perYear: usd(2095), origin: 'list' },
      verdict: null,
      missing: [],
    });
    expect(found?.breakEvenDaysPerYear).toBeCloseTo(99.76, 2);
  });
  it('names what is missing instead of inventing it', () => {
    const found = ask('by-product', [row(90, { product: 'Civil 3D' })]).rows[0];
    expect(found).toMatchObject({ cost: usd(270), seat: null, rate: null, breakEvenDaysPerYear: null });
    expect(codes(found?.missing)).toEqual(['no-seat-price', 'no-rate']);
    const unpriced = ask('by-product', [row(90, { product: 'Revit' })], own({ tokenPrices: [] }));
    expect(unpriced).toMatchObject({
      total: null,
      rows: [{ cost: null, missing: [{ code: 'no-token-price' }] }],
    });
  });
});

describe("a person's product rows", () => {
  it('Revit seat 2,700, rate 10, token 3: 220 and 150 days move to a seat, 40 stay on Flex', () => {
    const settings = own({ seatPrices: [seat('Revit', 2700)] });
    const days = [220, 150, 40];
    const found = ask(
      'usage-report',
      days.map((d, i) =>
        row(d * 10, { product: 'Revit', daysUsed: d, access: 'flex', person: person(`p${i}@x`) }),
      ),
      settings,
    );
    expect(found.rows.map(({ verdict }) => [verdict?.kind, verdict?.target])).toEqual([
      ['move', 'seat'],
      ['move', 'seat'],
      ['keep', 'flex'],
    ]);
    expect(found.rows[0]?.verdict?.saving).toEqual(usd(6600 - 2700));
    expect(found.rows[0]?.verdict?.probability).toBeGreaterThan(0.95);
    expect(found.rows[0]?.breakEvenDaysPerYear).toBe(90);
    expect(found.wrongPlan).toBe(2);
    expect(found.total).toEqual(usd((220 + 150 + 40) * 30));
  });
  it('near break-even is unsure, and so is a week of history', () => {
    const near = ask('person', [row(707, { product: 'AutoCAD', daysUsed: 101 })]).rows[0]?.verdict;
    expect(near?.kind).toBe('unsure');
    expect(codes(near?.reasons)).toEqual(['HIGH_DAYS', 'NEAR_BREAK_EVEN', 'LIST_PRICE']);
    const week = { from: day(TODAY - 7), to: day(TODAY - 1) };
    const short = ask('person', [row(21, { product: 'AutoCAD', daysUsed: 3, period: week })]).rows[0]
      ?.verdict;
    expect(short?.kind).toBe('unsure');
    expect(codes(short?.reasons)).toContain('SHORT_HISTORY');
  });
  it('an idle seat moves to Flex though no rate is needed to know', () => {
    const idle = row(null, {
      product: 'Civil 3D',
      daysUsed: 0,
      access: 'subscription',
      person: person('i@x'),
    });
    const found = ask('usage-report', [idle], own({ seatPrices: [seat('Civil 3D', 2500)] })).rows[0];
    expect(found?.verdict).toMatchObject({ kind: 'move', target: 'flex', saving: usd(2500) });
    expect(codes(found?.verdict?.reasons)).toContain('IDLE_SEAT');
    const known = ask('seat-usage', [row(null, { product: 'Revit', daysUsed: 3, person: person('i@x') })])
      .rows[0];
    expect(known?.verdict).toMatchObject({ kind: 'move', target: 'flex', saving: usd(2835 - 90) });
    expect(known?.cost).toBeNull();
  });
  it('a well-used seat is kept', () => {
    const found = ask('seat-usage', [row(null, { product: 'Revit', daysUsed: 180, person: person('i@x') })])
      .rows[0];
    expect(found?.verdict).toMatchObject({ kind: 'keep', target: 'seat', saving: usd(5400 - 2835) });
  });
  it('seat and Flex for one product: the surplus one goes', () => {
    const double = (seatDays: number, tokens: number) =>
      ask('usage-report', [
        row(null, { product: 'AutoCAD', daysUsed: seatDays, access: 'subscription', person: person('D@x') }),
        row(tokens, { product: 'AutoCAD', daysUsed: tokens / 7, access: 'flex', person: person('d@X') }),
      ]).rows.map(({ verdict }) => [verdict?.kind, verdict?.target, verdict?.saving?.minor]);
    expect(double(180, 140)).toEqual([
      ['keep', 'seat', 42_000],
      ['move', 'seat', 42_000],
    ]);
    expect(double(2, 70)).toEqual([
      ['move', 'flex', 209_500 - 4_200],
      ['keep', 'flex', 209_500 - 4_200],
    ]);
  });
  it('a collection that beats the single plans is advised for every product it covers', () => {
    const settings = own({
      seatPrices: [seat('AutoCAD', 2095), seat('Revit', 2835), seat('Civil 3D', 2700), seat(AEC, 3600)],
    });
    const rows = ['AutoCAD', 'Revit', 'Civil 3D'].map((product) =>
      row(900, { product, daysUsed: 100, access: 'flex', person: person('m@x') }),
    );
    const found = ask(
      'usage-report',
      [...rows, row(60, { product: 'Maya', daysUsed: 10, access: 'flex', person: person('m@x') })],
      settings,
    );
    expect(found.rows.slice(0, 3).map(({ verdict }) => verdict?.target)).toEqual([
      'collection',
      'collection',
      'collection',
    ]);
    expect(found.rows[0]?.verdict?.saving).toEqual(usd(8100 - 3600));
    expect(found.rows[0]?.seat).toMatchObject({ name: AEC, kind: 'collection' });
    expect(found.wrongPlan).toBe(1);
  });
  it('per-result services stay on Flex', () => {
    const learned = { daily: new Map(), perResult: new Set(['render']) };
    const found = ask(
      'person',
      [row(5000.5, { product: 'Render' })],
      own({ seatPrices: [seat('Render', 1)] }),
      null,
      learned,
    );
    expect(found.rows[0]).toMatchObject({
      verdict: { kind: 'keep', target: 'flex', reasons: [{ code: 'PER_RESULT' }] },
      missing: [],
    });
  });
  it('people known by the same name are not thrown together', () => {
    const same = [100, 20].map((days) =>
      row(days * 10, { product: 'Revit', daysUsed: days, person: { name: 'Kim Lee' }, access: 'flex' }),
    );
    const found = ask('usage-report', same, own({ seatPrices: [seat('Revit', 2700)] })).rows;
    expect(found.map(({ daysPerYear }) => daysPerYear)).toEqual([100, 20]);
  });
  it('parts of a group are not counted twice', () => {
    const found = ask('usage-report', [
      row(70, { product: 'AutoCAD', isGroup: true, person: person('g@x'), daysUsed: 10 }),
      row(70, { product: 'AutoCAD Electrical', parent: 'AutoCAD', person: person('g@x'), daysUsed: 10 }),
    ]);
    expect(found.total).toEqual(usd(210));
    expect(found.rows[1]?.verdict).toBeNull();
  });
  it('a collection’s own row, closed, says nothing of its products: no plan is made of it', () => {
    const closed = row(900, { product: AEC, isGroup: true, person: person('g@x'), daysUsed: 100 });
    const found = ask('usage-report', [closed], own({ seatPrices: [seat(AEC, 100)] }));
    expect([found.rows[0]?.verdict, found.wrongPlan]).toEqual([null, 0]);
    expect(found.total).toEqual(usd(2700));
  });
  it('parts of a group whose own cell is blank count', () => {
    const { tokens: _, ...blank } = row(0, { product: 'AutoCAD', isGroup: true, person: person('g@x') });
    const part = row(70, { product: 'Plant 3D', parent: 'AutoCAD', person: person('g@x'), daysUsed: 10 });
    const found = ask('usage-report', [blank, part]);
    expect(found.total).toEqual(usd(210));
    expect(found.rows[1]?.cost).toEqual(usd(210));
  });
});

describe("a person's total", () => {
  const total = (tokens: number, daysUsed: number, email = 'a@x') =>
    row(tokens, { person: person(email), daysUsed, products: 1 });
  const rowsOf = (page: 'person' | 'by-product', rows: readonly (Observation & { personId?: number })[]) => {
    const capture = meta(page, TODAY, [YEAR.from, YEAR.to], 1);
    return factsOf([capture], new Map([[capture.id, rows]]));
  };
  it('says what to open when the products are unknown', () => {
    const found = ask('by-user', [total(2000, 200)]).rows[0];
    expect(found).toMatchObject({ cost: usd(6000), verdict: null, missing: [{ code: 'products-unknown' }] });
  });
  it('uses the products another reading knows', () => {
    const facts = rowsOf('person', [
      { ...row(1400, { product: 'AutoCAD', person: person('A@X') }), personId: 7 },
      { ...row(10, { product: 'Revit', person: person('A@X') }), personId: 7 },
    ]);
    const found = ask('by-user', [total(1410, 201)], own(), facts).rows[0];
    expect(found?.verdict).toMatchObject({
      kind: 'move',
      target: 'seat',
      targetName: 'AutoCAD',
      saving: usd(4200 - 2095),
    });
    expect(codes(found?.verdict?.reasons)).toContain('MULTI_PRODUCT');
  });
  it('of a team with one product is of that product', () => {
    const facts = rowsOf('by-product', [row(9000, { product: 'AutoCAD' })]);
    const found = ask('by-user', [total(1050, 150), total(70, 10, 'b@x')], own(), facts);
    expect(found.rows.map(({ verdict }) => verdict?.kind)).toEqual(['move', 'keep']);
    expect(found.rows[0]?.breakEvenDaysPerYear).toBeCloseTo(99.76, 2);
    expect(found.rows[0]?.daysPerYear).toBe(150);
  });
  it('below any seat is kept on Flex whichever products they are', () => {
    const facts = rowsOf('by-product', [row(9000, { product: 'AutoCAD' }), row(900, { product: 'Revit' })]);
    const found = ask('by-user', [total(70, 10), total(2000, 200, 'b@x')], own(), facts).rows;
    expect(found[0]?.verdict).toMatchObject({ kind: 'keep', target: 'flex' });
    expect(codes(found[0]?.verdict?.reasons)).toContain('BELOW_ANY_SEAT');
    expect(found[1]).toMatchObject({ verdict: null, missing: [{ code: 'products-unknown' }] });
  });
  it('of several products moves to the seats of those that pay, or to a collection of them', () => {
    const facts = rowsOf('person', [
      { ...row(1400, { product: 'AutoCAD', person: person('a@x') }), personId: 7 },
      { ...row(1400, { product: 'Revit', person: person('a@x') }), personId: 7 },
      { ...row(28, { product: 'Maya', person: person('a@x') }), personId: 7 },
    ]);
    const prices = [seat('AutoCAD', 2000), seat('Revit', 3000), seat('Maya', 2000)];
    const verdict = (seats: Settings['seatPrices'], days = 300) =>
      ask('by-user', [total(2828, days)], own({ seatPrices: seats, collections: COLLECTION }), facts).rows[0];
    // 8,484 on Flex, 84 of it for Maya: two seats at 5,000 leave only that.
    const two = verdict(prices);
    expect(two?.verdict).toMatchObject({
      ...{ kind: 'move', target: 'seat', targetName: 'AutoCAD + Revit', saving: usd(8400 - 5000) },
    });
    expect(two?.seat).toMatchObject({ kind: 'product', perYear: usd(5000), origin: 'admin' });
    expect(two?.breakEvenDaysPerYear).toBeNull();
    const all = verdict([...prices, { ...seat(AEC, 4000), origin: 'list' as const }]);
    expect(all?.verdict).toMatchObject({ target: 'collection', targetName: AEC, saving: usd(8400 - 4000) });
    expect(all?.seat).toMatchObject({ kind: 'collection', origin: 'list' });
    const none = verdict([seat('AutoCAD', 9000), seat('Revit', 9000), seat('Maya', 9000)]);
    expect(none?.verdict).toMatchObject({ kind: 'keep', target: 'flex' });
    expect(none?.verdict).not.toHaveProperty('targetName');
  });
  it('of results only stays on Flex, and of nothing says nothing', () => {
    const facts = rowsOf('person', [
      { ...row(50, { product: 'Render', person: person('a@x') }), personId: 7 },
    ]);
    const learned = { daily: new Map(), perResult: new Set(['render']) };
    const found = (tokens: number) => ask('by-user', [total(tokens, 9)], own(), facts, learned).rows[0];
    expect(found(50)?.verdict).toMatchObject({
      kind: 'keep',
      target: 'flex',
      reasons: [{ code: 'PER_RESULT' }],
    });
    expect(found(0)?.verdict).toBeNull();
  });
  it('is not called cheapest on Flex while a seat has no price', () => {
    const facts = rowsOf('person', [
      { ...row(900, { product: 'Civil 3D', person: person('a@x') }), personId: 7 },
    ]);
    const found = ask('by-user', [total(900, 100)], own(), facts).rows[0];
    expect(found).toMatchObject({ verdict: null });
    expect(codes(found?.missing)).toEqual(['no-seat-price']);
  });
});
