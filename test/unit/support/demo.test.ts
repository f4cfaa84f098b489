import { describe, expect, it } from 'vitest';
import { type Day, day } from '@/core/units/brands';
import { addDays, dayOfIso } from '@/core/units/day';
import {
  balances,
  byProduct,
  byUser,
  type Company,
  demoCompany,
  generateCompany,
  usageReport,
} from '@/test/support/company';
import { CAST } from '@/test/support/company/demo';

const START = dayOfIso('2025-01-01') ?? day(0);
// A story told on any day, not on the one it was written on.
const TODAYS = Array.from({ length: 12 }, (_, at) => addDays(START, at * 61));

const year = (company: Company) => ({ from: addDays(company.today, -365), to: company.days.to });
const flexDays = (company: Company, person: number) =>
  byUser(company, 'all', year(company)).find((row) => row.person.id === person)?.daysUsed ?? 0;
const seatRow = (company: Company, person: number) =>
  usageReport(company, 'all', year(company)).find(
    (row) => row.person.id === person && row.access === 'subscription',
  );
const useOf = (company: Company, team: number, from: Day) =>
  byUser(company, team, { from, to: company.days.to }).reduce((sum, row) => sum + row.tokens, 0);

describe.each(TODAYS.map((today) => ({ today })))('the demo company on day $today', ({ today }) => {
  const company = demoCompany(today);

  it('has 80 people in two teams', () => {
    expect(company.people).toHaveLength(80);
    expect(company.teams).toHaveLength(2);
  });

  it('has a heavy person on Flex, above the break-even of 94.5 days', () => {
    expect(flexDays(company, CAST.heavyOnFlex)).toBeGreaterThan(150);
    expect(seatRow(company, CAST.heavyOnFlex)).toBeUndefined();
  });

  it('has an idle seat, and one held by somebody who left', () => {
    expect(seatRow(company, CAST.idleSeat)?.daysUsed).toBe(0);
    expect(company.people[CAST.leaverWithSeat]?.left).toBeLessThan(today);
    expect(seatRow(company, CAST.leaverWithSeat)?.daysInactive).toBeGreaterThanOrEqual(74);
  });

  it('has a person with a seat and tokens for the same product', () => {
    const seat = seatRow(company, CAST.doubleCovered);
    const flex = usageReport(company, 'all', year(company)).find(
      (row) => row.person.id === CAST.doubleCovered && row.access === 'flex',
    );
    expect(seat?.daysUsed).toBeGreaterThan(20);
    expect(flex?.product).toBe(seat?.product);
    expect(flex?.tokens).toBeGreaterThan(0);
  });

  it('has a person whose two products on Flex call for a collection', () => {
    const flex = usageReport(company, 'all', year(company)).filter(
      (row) => row.person.id === CAST.collectionCandidate,
    );
    expect(flex.map((row) => row.product).sort()).toEqual([
      'AutoCAD - including specialized toolsets',
      'Revit',
    ]);
    for (const row of flex) expect(row.daysUsed).toBeGreaterThan(85);
  });

  it('has tokens about to strand in six weeks in one team', () => {
    const [next, later] = balances(company, 0).expiring;
    expect(next?.daysLeft).toBe(42);
    expect(later?.daysLeft).toBeGreaterThan(300);
    expect(next?.tokens).toBeGreaterThan(1.3 * useOf(company, 0, addDays(today, -42)));
  });

  it('has a run-out day some months ahead in the other, with tokens that would still be valid', () => {
    const { available, expiring } = balances(company, 1);
    const daily = useOf(company, 1, addDays(today, -120)) / 120;
    expect(available / daily).toBeGreaterThan(90);
    expect(available / daily).toBeLessThan(130);
    expect(expiring[0]?.daysLeft).toBeGreaterThan(150);
  });
});

describe('a company of 5,000', () => {
  it('is there in a few seconds, with expired tokens, moves and every kind of row', () => {
    const company = generateCompany({ today: START, seed: 3, people: 5000, teams: 3 });
    expect(company.people).toHaveLength(5000);
    expect(company.usage.length).toBeGreaterThan(300_000);
    expect(company.events.map((event) => event.kind)).toEqual(
      expect.arrayContaining(['purchase', 'expiration', 'move']),
    );
    expect(company.lots.some((lot) => lot.expired > 0)).toBe(true);
    expect(company.usage.tokens).toContain(0);
    expect(company.usage.tokens.some((tokens) => tokens % 100 !== 0)).toBe(true);
    expect(byProduct(company, 'all', company.days).some((row) => row.isGroup && row.parts.length > 1)).toBe(
      true,
    );
    const names = company.people.map((person) => `${person.firstName} ${person.lastName}`);
    for (const odd of ['محمد', 'נועה', '<img', '=HYPERLINK', 'Smith, Jr.', '\u0301'])
      expect(names.some((name) => name.includes(odd))).toBe(true);
    expect(names.at(-1)).toBe(names.at(-2));
    expect(company.people.some((person) => person.teams.length === 2)).toBe(true);
  });
});
