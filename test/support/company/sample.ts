import type { Capture, Observation, PageKind, PersonRef } from '@/core/model/capture';
import { addDays, dayOfIso, weekdayOf } from '@/core/units/day';
import { demoCompany } from './demo';
import { expectedCapture, fullName, showing } from './expected';
import { presetPeriod } from './periods';
import { sampleDays, samplePlaces, sampleProducts } from './sample-days';
import type { Company } from './types';
import { balanceOn } from './views/balances';
import { summary, tokensByDay } from './views/summary';

/** The day the sample is made for; the product moves it to the day it is loaded. A Wednesday. */
const READ_ON = '2026-03-18';
const WEEKLY_READINGS = 8;
const COLUMNS: readonly (keyof Observation)[] = [
  'person',
  'product',
  'parent',
  'isGroup',
  'tokens',
  'daysUsed',
  'users',
  'products',
  'lastAccessed',
  'access',
  'seat',
  'assignedOn',
  'subscription',
];

/**
 * What an admin who browsed the demo company's pages would have read, small enough to ship: days counted from
 * the reading, people by number, days of use as bits. The product turns it back into captures.
 */
export function makeSample() {
  const today = dayOfIso(READ_ON);
  if (today === null) throw new RangeError(READ_ON);
  const company = demoCompany(today);
  const people: PersonRef[] = company.people.map((person) => ({
    name: fullName(person),
    email: person.email,
  }));
  const numbers = new Map(company.people.map((person) => [person.email, person.id]));
  const visits = [
    ['usage-report', 'past-12-months'],
    ['by-product', 'past-12-months'],
    ['by-user', 'past-12-months'],
    ['by-user', 'past-3-months'],
    ['usage-report', 'past-3-months'],
    ['by-user', 'past-30-days'],
    ['seat-usage', 'past-12-months'],
    ['subscriptions', 'past-30-days'],
    ['balances', 'past-12-months'],
  ] as const satisfies readonly (readonly [PageKind, string])[];
  const captures = company.teams.flatMap(({ id }) => [
    ...earlierSummaries(company, id),
    ...visits.map(([page, preset]) => {
      const view = { page, scope: id, period: presetPeriod(preset, today) } as const;
      return compactOf(expectedCapture(company, view), numbers);
    }),
  ]);
  return {
    weekday: weekdayOf(today),
    teams: company.teams.map((team) => team.name),
    people,
    products: sampleProducts(company),
    days: company.teams.map(({ id }) => sampleDays(company, id)),
    places: samplePlaces(company),
    captures: captures.map((capture) => relative(capture, today)),
  };
}

/** The Summary page read once a week, the last time today: balances over time, and use by day. */
function earlierSummaries(company: Company, team: number) {
  return Array.from({ length: WEEKLY_READINGS }, (_, at) => {
    const readAgo = (WEEKLY_READINGS - 1 - at) * 7;
    const on = addDays(company.today, -readAgo);
    const period = presetPeriod('past-30-days', on);
    const { totalTokensUsed, productsUsed, totalUsers } = summary(company, team, period);
    const days = tokensByDay(company, team).map((entry) => entry.tokens);
    return {
      page: 'summary',
      team: { kind: 'one', name: company.teams[team]?.name },
      period,
      readAgo,
      hour: 8,
      figures: { tokensAvailable: balanceOn(company, team, on), totalTokensUsed, productsUsed, totalUsers },
      ...(readAgo === 0 ? { days: [-days.length, ...days] } : {}),
    };
  });
}

function compactOf(capture: Capture, numbers: ReadonlyMap<string, number>) {
  const { page, team, period, figures, events, lots } = capture;
  const observations = showing(capture.observations, COLUMNS).map(({ person, period: _, ...row }) => ({
    ...(person?.email === undefined ? {} : { p: numbers.get(person.email) }),
    ...row,
  }));
  const balance = page === 'balances' ? { figures, events, lots, lotsComplete: true } : {};
  return { page, team, period, readAgo: 0, hour: 9, ...balance, observations };
}

const DAY_KEYS = new Set([
  'from',
  'to',
  'day',
  'expiresOn',
  'boughtOn',
  'lastAccessed',
  'assignedOn',
  'unassignedOn',
  'start',
  'end',
]);

/** A copy with every day counted from the day it was read. */
function relative(value: unknown, today: number, key = ''): unknown {
  if (typeof value === 'number') return DAY_KEYS.has(key) ? value - today : value;
  if (Array.isArray(value)) return value.map((entry) => relative(entry, today));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, relative(inner, today, name)]),
  );
}
