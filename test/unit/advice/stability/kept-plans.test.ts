import { describe, expect, it } from 'vitest';
import { agreement } from '@/core/advice/agreement';
import { planPerson } from '@/core/advice/plan-person';
import { planProblem } from '@/core/advice/plan-person/plan-problem';
import type { PlanRequest } from '@/core/advice/plan-person/types';
import { steadyAdvice } from '@/core/advice/stability/steady-advice';
import { weighKept } from '@/core/advice/stability/weigh-kept';
import type { PersonPast } from '@/core/advice/types';
import { flat, held, inDays, offer, requestOf, TODAY } from '../plans';

type Days = Readonly<Record<string, readonly number[]>>;

describe('what a plan that stands costs by now', () => {
  const weighed = (names: readonly string[], days: Days, more: Partial<PlanRequest> = {}) => {
    const request = requestOf(days, more);
    return weighKept(planProblem(request), request, names)?.weighed ?? null;
  };
  const monthly = [offer('Revit', 25_000, { term: 'monthly' })];

  it('is its seat and what stays on Flex, whether it pays or not', () => {
    expect(weighed(['Revit'], { Revit: flat(20) })).toEqual({
      ...{ seats: [{ name: 'Revit', perYear: 300_000 }], expected: 300_000 },
    });
    expect(weighed(['Revit'], { Revit: flat(1), Maya: flat(2) })?.expected).toBe(300_000 + 72_000);
    expect(weighed([], { Revit: flat(1) })).toEqual({ seats: [], expected: 36_000 });
  });

  it('of a seat by the month is only the months it pays in', () => {
    const seasonal = [...flat(0).slice(3), 20, 2, 9];
    // 600.00 in one month, 60.00 in another, 270.00 in the third, against 250.00 a month.
    expect(weighed(['Revit'], { Revit: seasonal }, { offers: monthly })).toEqual({
      ...{ seats: [{ name: 'Revit', perYear: 50_000 }], expected: 56_000 },
    });
    expect(weighed(['Revit'], { Revit: flat(1) }, { offers: monthly })?.expected).toBe(36_000);
  });

  it('of a seat for what isn’t used at all is a year of its cheapest term', () => {
    const idle = (...offers: PlanRequest['offers']) =>
      weighed(['Max'], { Revit: flat(1) }, { offers })?.seats;
    const three = offer('Max', 600_001, { term: '3-year' });
    expect(idle(offer('Max', 250_000))).toEqual([{ name: 'Max', perYear: 250_000 }]);
    expect(idle(three, offer('Max', 250_000))).toEqual([{ name: 'Max', perYear: 200_000 }]);
    expect(idle(offer('Max', 9000, { term: 'monthly' }))).toEqual([{ name: 'Max', perYear: 0 }]);
  });

  it('of a seat held is its renewal; of one that isn’t sold any more nobody knows', () => {
    const owned = [held('Revit', { renewsOn: inDays(73) })];
    expect(weighed(['Revit'], { Revit: flat(20) }, { owned })?.expected).toBe(240_000);
    expect(weighed(['Gone'], { Revit: flat(20) })).toBeNull();
    expect(weighed(['Revit', 'Gone'], { Revit: flat(20) })).toBeNull();
    expect(weighed(['Autodesk Revit'], { Revit: flat(20) })?.expected).toBe(300_000);
  });
});

describe('what stands', () => {
  const steady = (
    days: Days,
    before: Parameters<typeof steadyAdvice>[2],
    more: Partial<PlanRequest> = {},
  ) => {
    const request = requestOf(days, more);
    return steadyAdvice(request, planPerson(request), before);
  };
  const stood = (seats: readonly string[], since: number, contested: number | null = null) => ({
    ...{ seats: [...seats], since: inDays(-since) },
    contestedSince: contested === null ? null : inDays(-contested),
  });

  it('falls at once with a seat that isn’t sold any more, and says so', () => {
    const found = steady({ Revit: flat(20) }, stood(['Gone'], 5));
    expect(found).toMatchObject({ changed: true, standing: { seats: ['Revit'], since: TODAY } });
    expect(steady({ Revit: flat(20) }, stood(['Revit'], 5))).toMatchObject({
      ...{ changed: false, standing: { since: TODAY - 5 } },
    });
    expect(steady({ Revit: flat(20) }, null).changed).toBe(true);
  });

  it('flips after eight weeks of another being cheaper, not before three months of its own', () => {
    const on = (since: number, contested: number) => {
      const { flip } = steady({ Revit: flat(20) }, stood([], since, contested));
      return flip?.by === 'time' ? [flip.on - TODAY, flip.to] : null;
    };
    expect(on(300, 10)).toEqual([46, ['Revit']]);
    expect(on(40, 10)).toEqual([50, ['Revit']]);
    expect(on(300, 55)).toEqual([1, ['Revit']]);
    expect(on(300, 56)).toBeNull();
  });

  it('is contested no more once the other isn’t enough cheaper', () => {
    // A seat saves 600.00 a year, which is a fifth of its price, at ten days a month.
    expect(steady({ Revit: flat(10) }, stood([], 300, 10)).standing.contestedSince).toBeNull();
    expect(steady({ Revit: flat(10.1) }, stood([], 300, 10)).standing.contestedSince).toBe(TODAY - 10);
    expect(steady({ Revit: flat(10.1) }, stood([], 300)).standing.contestedSince).toBe(TODAY);
  });
});

describe('a look back', () => {
  const past = (ago: readonly number[], unknown: readonly number[] = [], known = 400): PersonPast => {
    const days = new Uint8Array(known).fill(1);
    for (const one of unknown) days[known - one] = 0;
    const on = Int32Array.from(ago, (one) => TODAY - one).sort();
    const products = [{ product: 'Revit', days: on, tokens: new Float64Array(on.length).fill(1000) }];
    return { from: inDays(-known), today: TODAY, products, known: days };
  };
  const seats = (one: PersonPast, more: Partial<PlanRequest> = {}) =>
    agreement({ ...requestOf({ Revit: flat(0) }, more), past: one }, []).map(
      ({ seats: found }) => found?.length ?? null,
    );
  const last = (count: number, from = 1) => Array.from({ length: count }, (_, i) => from + i);

  it('takes nine days in ten known for all of them, fewer for nothing known', () => {
    expect(seats(past([], last(3)))).toEqual([0, 0, 0, 0]);
    expect(seats(past([], last(4)))).toEqual([null, 0, 0, 0]);
    expect(seats(past([], [], 90))).toEqual([0, 0, null, null]);
    expect(seats(past([], [], 89))).toEqual([0, null, null, null]);
  });

  it('scales what is known to a year, from the first day of its time to yesterday', () => {
    // Nine days in thirty are 109.5 a year, eight 97.3: a seat pays from 100 on.
    expect(seats(past(last(9)))[0]).toBe(1);
    expect(seats(past(last(8)))[0]).toBe(0);
    expect(seats(past([...last(8), 30]))[0]).toBe(1);
    expect(seats(past([...last(8), 31]))[0]).toBe(0);
    expect(seats(past(last(8, 4), last(3)))[0]).toBe(1);
  });

  it('keeps a seat as long as changing gains nothing', () => {
    const owned = [held('Revit', { renewsOn: TODAY })];
    const even = requestOf({}, { offers: [offer('Revit', 365 * 900)] });
    expect(seats(past(last(9)), { offers: even.offers })[0]).toBe(0);
    expect(seats(past(last(9)), { offers: even.offers, owned })[0]).toBe(1);
  });
});
