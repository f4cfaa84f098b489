import { expect, test } from 'vitest';
import { dayKinds } from '@/core/forecast/calendar';
import { calendarEffect } from '@/core/forecast/calendar-effect';
import { forecastDemand } from '@/core/forecast/forecast-demand';
import { pathSums } from '@/core/forecast/path-sums';
import { quantile } from '@/core/forecast/quantile';
import { applyScenarios } from '@/core/forecast/scenarios/apply-scenarios';
import type { ScenarioContext } from '@/core/forecast/scenarios/types';
import type { DemandHistory, DemandPaths } from '@/core/forecast/types';
import { weeklyTotals } from '@/core/forecast/weekly-totals';
import { weigh } from '@/core/forecast/weigh';
import { budget } from '@/core/spend/budget/budget';
import { budgetState } from '@/core/spend/soft-budgets/budget-state';
import { centitokens, day, minor } from '@/core/units/brands';
import { dayOfIso, isoOfDay, weekdayOf } from '@/core/units/day';
import { money, number, part, percent, says, tokens } from '@/test/support/how-it-computes';

const on = (iso: string) => dayOfIso(iso) ?? day(0);
const START = on('2025-03-03');
const WEEKS = [640, 700, 760, 680, 720, 820, 660, 700, 740, 600, 690, 730, 710];
/** The team of the examples: workdays only. */
const TEAM: DemandHistory = {
  from: day(START - 7 * WEEKS.length),
  values: Float64Array.from({ length: 91 }, (_, i) => (i % 7 < 5 ? 20 * (WEEKS[Math.floor(i / 7)] ?? 0) : 0)),
  weight: new Float32Array(91).fill(1),
};

function futuresOf(horizon: number): DemandPaths {
  const found = forecastDemand({ history: TEAM, horizon, paths: 1000, seed: 1, holidays: [] });
  if (found.kind === 'withheld') throw new Error(found.code);
  return found;
}

/** 10, 50 and 90 % of the futures' use in so many days, in whole tokens. */
const bandOf = (sums: Float64Array | undefined) => {
  const ascending = (sums ?? new Float64Array(1)).toSorted();
  return [0.1, 0.5, 0.9].map((p) => tokens(quantile(ascending, p)));
};

test('Forecast', () => {
  const said = part('Forecast');
  says(said, `used ${WEEKS.slice(0, -1).join(', ')} and ${WEEKS.at(-1)} tokens`);
  const [week, quarter] = pathSums(futuresOf(90), [7, 90]).map(bandOf);
  says(said, `take ${week?.[1]} tokens in the middle one and between ${week?.[0]} and ${week?.[2]}`);
  says(said, `the next 90 days ${quarter?.[1]}, between ${quarter?.[0]} and ${quarter?.[2]}`);
});

test('In formulas', () => {
  const said = part('In formulas');
  const holiday = day(START - 7); // the Monday of the last week
  const values = TEAM.values.map((value, i) => (i === 84 ? 0 : value));
  const history = { ...TEAM, values };
  const kinds = dayKinds(history.from, 91, [holiday]);
  const calendar = calendarEffect(history, kinds);
  const totals = weeklyTotals(history, kinds, calendar);
  const open = totals.known.at(-1) ?? 0;
  says(said, `open to ${percent(open)}`);
  says(said, `568 / ${number(open, 3)} = ${tokens(totals.level.at(-1) ?? 0)} of a full week`);
  const [first, second] = weigh([-10, -12]);
  says(said, `${percent(first ?? 0)} and ${percent(second ?? 0)} of the futures`);
});

test('Closed days', () => {
  const from = on('2023-01-02');
  const length = 2 * 364;
  const holidays = Array.from({ length: 20 }, (_, i) => day(from + 7 * (5 * i + 3) + 1));
  const closed = new Set<number>(holidays);
  const history = (quiet: number): DemandHistory => ({
    from,
    values: Float64Array.from({ length }, (_, i) =>
      weekdayOf(day(from + i)) > 4 ? 0 : closed.has(from + i) ? quiet : 10_000,
    ),
    weight: new Float32Array(length).fill(1),
  });
  const kinds = dayKinds(from, length, holidays);
  const [, factor] = calendarEffect(history(4000), kinds).factor;
  says(part('Closed days'), `the forecast expects ${percent(factor)} on the next`);
  const yearOf = (days: readonly ReturnType<typeof day>[]) => {
    const found = forecastDemand({
      ...{ history: history(10_000), horizon: 365, paths: 300, seed: 1 },
      holidays: [...days, ...days.map((one) => day(one + length))],
    });
    if (found.kind === 'withheld') throw new Error(found.code);
    return (pathSums(found, [365])[0] ?? new Float64Array(1)).reduce((a, b) => a + b, 0);
  };
  expect(Math.abs(yearOf(holidays) / yearOf([]) - 1)).toBeLessThan(0.02);
  says(part('Closed days'), "the year's forecast moves by less than 2 %");
});

test('Report card: the geometric mean of its example', () => {
  const ratios = [18 / 20, 14 / 20, 9 / 15];
  const mean = Math.cbrt(ratios.reduce((a, b) => a * b, 1));
  says(
    part('Report card'),
    `ratios ${ratios
      .slice(0, 2)
      .map((one) => number(one, 2))
      .join(
        ', ',
      )} and ${number(ratios[2] ?? 0, 2)}, geometric mean ${number(mean, 2)}, skill ${percent(1 - mean)}`,
  );
});

test('Scenarios', () => {
  const said = part('Scenarios');
  const horizon = on('2025-06-30') - START + 1;
  const base = futuresOf(horizon);
  const context: ScenarioContext = {
    today: START,
    seed: 1,
    products: new Map([
      [
        'revit',
        {
          ...{ name: 'Revit', share: 0.6, perDay: centitokens(1000) },
          users: [{ months: [18] }, { months: [2] }, { months: [10] }],
        },
      ],
    ]),
    calendar: calendarEffect(TEAM, dayKinds(TEAM.from, 91, [])),
    holidays: [],
  };
  const withPeople = (people: number) =>
    applyScenarios(
      base,
      [
        {
          ...{ id: 's', name: 's', on: true, from: START, to: null },
          effects: [{ kind: 'people', people, product: 'Revit', daysPerMonth: null }],
        },
      ],
      context,
    );
  const sums = (paths: DemandPaths) => pathSums(paths, [horizon])[0] ?? new Float64Array(1);
  const before = sums(base);
  const more = sums(withPeople(6));
  const less = sums(withPeople(-1));
  const differ = (after: Float64Array, sign: number) =>
    bandOf(after.map((sum, p) => sign * (sum - (before[p] ?? 0))));
  const told = ([low, likely, high]: readonly string[], words: string) =>
    says(
      said,
      words
        .replace('L', low ?? '')
        .replace('M', likely ?? '')
        .replace('H', high ?? ''),
    );
  told(bandOf(before), 'it takes M tokens in the middle future and between L and H in the middle 80 %');
  told(differ(more, 1), 'add M, between L and H');
  told(bandOf(more), '6 people x 10 days x 3.9 months x 10 tokens = 2,366 on average): M, between L and H');
  told(differ(less, -1), 'takes M away, between L and H');
  expect(number(6 * 10 * 10 * (horizon / 30.4375))).toBe('2,366');
});

test('Budget', () => {
  const said = part('Budget');
  const horizon = on('2026-01-01') - START;
  const futures = futuresOf(horizon + 31);
  const perDay = 300;
  const year = budget({
    today: START,
    history: TEAM,
    futures,
    purchases: [
      {
        ...{ boughtOn: on('2024-12-02'), expiresOn: on('2025-12-02'), tokens: centitokens(1_600_000) },
        ...{ left: centitokens(1_000_000), expired: centitokens(0), price: minor(4_480_000) },
        ...{ origin: 'entered', told: true },
      },
    ],
    plan: {
      lots: [{ tokens: 1_000_000, lastDay: on('2025-12-02') - START + 1, perToken: 280 }],
      ...{ debt: 0, orderTokens: 1_600_000, orderPrice: new Float64Array(futures.horizon).fill(perDay) },
      ...{ leadTimeDays: 5, lotLife: 365, today: 0 },
    },
    ...{
      perToken: perDay,
      when: 'used',
      startMonth: 1,
      budgets: [{ from: on('2025-01-01'), amount: minor(11_000_000) }],
    },
  }).find(({ year: row }) => row.period.from === on('2025-01-01'));
  const cost = year?.year.cost;
  says(said, `spent ${money(year?.year.costSoFar ?? 0, 0)} by 2 March`);
  says(
    said,
    `expected to spend ${money(cost?.expected ?? 0, 0)}, between ${money(cost?.low ?? 0, 0)} and ${money(cost?.high ?? 0, 0)}`,
  );
  const quarters = year?.quarters.map((row) => row.cost?.expected ?? 0) ?? [];
  expect(quarters.reduce((a: number, b) => a + b, 0)).toBe(cost?.expected);
  says(
    said,
    `${quarters
      .slice(0, 3)
      .map((one) => money(one, 0))
      .join(', ')} and ${money(quarters[3] ?? 0, 0)}, which add up`,
  );
  const upper = year?.quarters.reduce((sum, row) => sum + (row.cost?.high ?? 0), 0) ?? 0;
  says(said, `the sum of their upper bands would be ${money(upper, 0)}`);
  says(said, `A budget of 110,000 is exceeded with a probability of ${percent(year?.budget?.exceeded ?? 0)}`);
  expect(upper).toBeGreaterThan(cost?.high ?? 0);
});

test('Soft budgets', () => {
  const said = part('Soft budgets');
  const known = {
    from: on('2026-03-01'),
    values: new Float64Array(8).fill(1000),
    weight: new Float32Array(8).fill(1),
  };
  const daily = Float64Array.from({ length: 4 * 23 }, (_, i) => 500 * (Math.floor(i / 23) + 1));
  const month = { from: on('2026-03-01'), to: on('2026-03-31') };
  const amount = { amount: 30_000, perCentitoken: 1 };
  const state = budgetState(amount, month, known, { from: on('2026-03-09'), horizon: 23, paths: 4, daily });
  const { outlook } = state;
  if (outlook.kind !== 'forecast') throw new Error(outlook.kind);
  says(said, `exceeded with a probability of ${percent(outlook.probability)}`);
  says(said, `likely on the ${Number(isoOfDay(state.reachedOn ?? day(0)).slice(8))}rd`);
  const withheld = { code: 'short-history', daysKnown: 8, daysNeeded: 21 } as const;
  const pace = budgetState(amount, month, known, withheld).outlook;
  says(said, `At the pace so far, 10 a day, it would be ${tokens(pace.kind === 'pace' ? pace.expected : 0)}`);
});
