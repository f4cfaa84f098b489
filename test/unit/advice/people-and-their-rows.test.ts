import { describe, expect, it } from 'vitest';
import { decide } from '@/core/advice/decide';
import { rowVerdicts } from '@/core/advice/row-verdicts';
import type { Observation } from '@/core/model/capture';
import { RowVerdict } from '@/core/model/row-verdict';
import type { Settings } from '@/core/model/settings';
import { day } from '@/core/units/brands';
import { AEC, observed, onFlex, onSeat, own, seat, TODAY, tokens, withAec } from './rows';

type Page = Parameters<typeof rowVerdicts>[0]['page'];
function ask(page: Page, rows: readonly Observation[], settings = own(), today = TODAY) {
  const found = rowVerdicts(
    { page, rows: rows.map((observation, row) => ({ row, observation })) },
    settings,
    { daily: new Map(), perResult: new Set(['render']) },
    today,
  );
  for (const one of found.rows) expect(RowVerdict.safeParse(one).error).toBeUndefined();
  return found;
}
const kinds = (found: ReturnType<typeof ask>) =>
  found.rows.map(({ verdict }) => verdict && `${verdict.kind} ${verdict.targetName ?? verdict.target}`);
const reasons = (one: RowVerdict | undefined) => one?.verdict?.reasons.map(({ code }) => code) ?? [];
const gaps = (one: RowVerdict | undefined) => one?.missing.map(({ code }) => code) ?? [];

describe('rows that are one person’s', () => {
  const twice = (person: Observation['person'], other = person) => [
    onSeat('Revit', 200, person ? { person } : {}),
    onFlex('Revit', 100, other ? { person: other } : {}),
  ];
  const isDouble = (page: Page, rows: readonly Observation[]) =>
    ask(page, rows).rows.map((one) => reasons(one).includes('DOUBLE_COVERED'));
  const nameless = twice(undefined).map(({ person: _, ...row }) => row);

  it('are all of a person’s own page; elsewhere, rows that name nobody are each somebody else’s', () => {
    expect(isDouble('person', nameless)).toEqual([true, true]);
    expect(isDouble('usage-report', nameless)).toEqual([false, false]);
  });

  it('are those of one address, however written, and of one name as long as nothing repeats', () => {
    expect(isDouble('usage-report', twice({ email: 'a@x' }, { email: ' A@X' }))).toEqual([true, true]);
    expect(isDouble('usage-report', twice({ email: 'a@x' }, { email: 'b@x' }))).toEqual([false, false]);
    expect(isDouble('usage-report', twice({ name: 'Kim' }))).toEqual([true, true]);
    const third = onFlex('Revit', 100, { person: { name: 'Kim' } });
    expect(isDouble('usage-report', [...twice({ name: 'Kim' }), third])).toEqual([false, false, false]);
    // Somebody's address tells who it is: rows that repeat are parts of one use.
    expect(isDouble('usage-report', [...twice({ email: 'a@x' }), onFlex('Revit', 100)])).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('add up to one use of a product, also where it is spelled in two ways', () => {
    const rows = [onFlex('Revit', 600, { daysUsed: 60 }), onFlex('Autodesk Revit', 600, { daysUsed: 60 })];
    const found = ask('usage-report', rows);
    expect(found.rows.map(({ daysPerYear }) => daysPerYear)).toEqual([120, 120]);
    expect(kinds(found)).toEqual(['move Revit', 'move Revit']);
    expect(found.rows[0]?.verdict?.saving?.minor).toBe(360_000 - 270_000);
    expect(found.wrongPlan).toBe(1);
  });
});

describe('how much was used', () => {
  it('is told by the row’s days, else by its tokens at the rate, of the part of the period that is over', () => {
    const days = (row: Observation, today = TODAY) =>
      ask('usage-report', [row], own(), today).rows[0]?.daysPerYear;
    expect(days(onFlex('Revit', 500))).toBe(50);
    expect(days(onFlex('Revit', 500, { daysUsed: 80 }))).toBe(80);
    expect(days(onFlex('Fusion', 500))).toBeNull();
    expect(days(onFlex('Revit', 500), day(TODAY - 292))).toBeCloseTo((50 * 365) / 74, 9);
  });

  it('on a seat and by tokens counts together', () => {
    const found = ask('usage-report', [onSeat('Revit', 70), onFlex('Revit', 300)]);
    expect(found.rows.map(({ daysPerYear }) => daysPerYear)).toEqual([100, 100]);
    expect(found.rows[1]?.verdict?.probability).toBe(
      decide({ seats: 0, flex: 300_000 }, { seats: 270_000, flex: 0 }, 100, 365).probability,
    );
  });

  it('of days and of tokens without a rate is not known, so nobody says how sure it is', () => {
    const [fusion] = ask(
      'usage-report',
      [onFlex('Fusion', 3000)],
      own({ seatPrices: [seat('Fusion', 700)] }),
    ).rows;
    expect(fusion?.verdict).toMatchObject({ kind: 'move', target: 'seat', probability: null });
    expect(reasons(fusion)).toEqual([]);
  });
});

describe('what is missing for a verdict', () => {
  const none = own({ seatPrices: [] });
  it.each<[string, Observation, Settings, string[]]>([
    ['nothing', onFlex('Revit', 100), own(), []],
    ['the price of the seat', onFlex('Revit', 100), none, ['no-seat-price']],
    ['the price of the seat held', onSeat('Revit', 100), none, ['no-seat-price']],
    ['the days on a seat', onSeat('Revit', null), own(), ['no-days']],
    ['the rate of a seat’s days', onSeat('Fusion', 9), own({ seatPrices: [seat('Fusion', 9)] }), ['no-rate']],
    ['both', onSeat('Fusion', 9), own(), ['no-seat-price', 'no-rate']],
    ['the products of a collection held', onSeat(AEC, 100), withAec(3000), ['collection-seat']],
    ['a token’s price', onFlex('Revit', 100), own({ tokenPrices: [] }), ['no-token-price']],
    ['nothing of what charges by result', onFlex('Render', 100), own(), []],
  ])('%s', (_, row, settings, expected) => {
    const [found] = ask('usage-report', [row], settings).rows;
    expect(gaps(found)).toEqual(expected);
    expect(found?.verdict === null).toBe(expected.length > 0);
  });

  it('of one product says nothing against the others, wherever it stands in the table', () => {
    const revit = onFlex('Revit', 2200);
    const unknown = onSeat('Fusion', 12);
    expect(kinds(ask('usage-report', [unknown, revit]))).toEqual([null, 'move Revit']);
    expect(kinds(ask('usage-report', [revit, unknown]))).toEqual(['move Revit', null]);
  });

  it('of a row that is nobody’s, too, but not of a group or of what charges by result', () => {
    const product = (name: string, more: Partial<Observation> = {}) =>
      ask('by-product', [observed(name, { ...tokens(10), ...more })]).rows[0];
    expect(gaps(product('Fusion'))).toEqual(['no-seat-price', 'no-rate']);
    expect(gaps(product('Fusion', { isGroup: true }))).toEqual([]);
    expect(product('Render')).toMatchObject({ seat: null, missing: [], breakEvenDaysPerYear: null });
    expect(product('Revit')).toMatchObject({ missing: [], breakEvenDaysPerYear: 90, verdict: null });
  });
});

describe('a seat held', () => {
  it('and not used is called idle on its own row, not on the row of tokens beside it', () => {
    const { rows } = ask('usage-report', [onSeat('Revit', 0), onFlex('Revit', 0, { daysUsed: 0 })]);
    expect(rows.map((one) => reasons(one).includes('IDLE_SEAT'))).toEqual([true, false]);
    expect(rows[0]?.verdict?.reasons).toContainEqual({
      code: 'IDLE_SEAT',
      figures: { product: 'Revit', days: 365 },
    });
    expect(reasons(ask('usage-report', [onSeat('Revit', 1)]).rows[0])).not.toContain('IDLE_SEAT');
  });

  it('beside tokens for the same near break-even leaves it open which of the two is too much', () => {
    const rows = [onSeat('Revit', 60), onFlex('Revit', 300)]; // 90 days: a seat’s price
    expect(ask('usage-report', rows).rows.map(({ verdict }) => verdict?.kind)).toEqual(['unsure', 'unsure']);
  });

  it('that is assigned no more, and no tokens: no use at all', () => {
    const gone = onSeat('Revit', 0, { seat: 'unassigned' });
    const { rows, wrongPlan } = ask('usage-report', [gone]);
    expect([rows[0]?.verdict, wrongPlan]).toEqual([null, 0]);
  });
});

describe('a collection for what somebody uses', () => {
  // Revit on a seat for 2,700 and 150 days of it, 100 days of AutoCAD for 2,100, 10 of Maya.
  const rows = [onSeat('Revit', 150), onFlex('Maya', 90), onFlex('AutoCAD', 700)];

  it('is held against what its products cost today, seats and tokens together', () => {
    const found = ask('usage-report', rows, withAec(3000));
    expect(kinds(found)).toEqual([`move ${AEC}`, 'keep flex', `move ${AEC}`]);
    const decision = decide({ seats: 270_000, flex: 210_000 }, { seats: 300_000, flex: 0 }, 250, 365);
    for (const at of [0, 2])
      expect(found.rows[at]?.verdict).toMatchObject({
        saving: { minor: 180_000 },
        probability: decision.probability,
      });
    expect(found.rows.map((one) => reasons(one).includes('MULTI_PRODUCT'))).toEqual([true, false, true]);
    expect(found.rows[0]?.verdict?.reasons).toContainEqual({
      code: 'MULTI_PRODUCT',
      figures: { products: 2 },
    });
    expect(found.rows.map((one) => one.seat?.name)).toEqual([AEC, 'Maya', AEC]);
    expect(found.wrongPlan).toBe(1);
  });

  it('isn’t said to be surely better where nobody knows the days of one of them', () => {
    const settings = withAec(3000);
    const unknown = { ...settings, rates: settings.rates.filter(({ product }) => product !== 'AutoCAD') };
    const [revit] = ask('usage-report', rows, unknown).rows;
    expect(revit?.verdict).toMatchObject({ target: 'collection', probability: null });
  });

  it('dearer than single seats is not advised', () => {
    expect(kinds(ask('usage-report', rows, withAec(4900)))[0]).not.toContain(AEC);
  });

  it('that is a group of rows is planned by its parts; another group by itself', () => {
    const group = (name: string) => onFlex(name, 2200, { isGroup: true });
    const part = (name: string, parent: string) => onFlex(name, 2200, { parent });
    expect(kinds(ask('usage-report', [group(AEC), part('Revit', AEC)]))).toEqual([null, 'move Revit']);
    expect(kinds(ask('usage-report', [group('Revit'), part('AutoCAD', 'Revit')]))).toEqual([
      'move Revit',
      null,
    ]);
  });
});

describe('what a page’s tokens cost together', () => {
  const total = (page: Page, ...rows: Observation[]) => ask(page, rows).total?.minor ?? null;

  it('leaves out what a seat pays, and parts that their group has already', () => {
    expect(total('usage-report', onFlex('Revit', 100), onSeat('Maya', 3, tokens(50)))).toBe(30_000);
    expect(total('usage-report', onSeat('Maya', 3, tokens(50)))).toBeNull();
    expect(
      total(
        'usage-report',
        onFlex('Revit', 100, { isGroup: true }),
        onFlex('Revit LT', 100, { parent: 'Revit' }),
      ),
    ).toBe(30_000);
    expect(total('by-product', observed('Revit', tokens(100)), observed('Maya', tokens(7)))).toBe(32_100);
  });
});
