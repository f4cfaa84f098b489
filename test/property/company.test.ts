import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Capture } from '@/core/model/capture';
import type { Period } from '@/core/model/scalars';
import { type Day, day } from '@/core/units/brands';
import { addDays, dayOfIso } from '@/core/units/day';
import {
  balanceOf,
  balanceOn,
  balances,
  byProduct,
  byUser,
  type Company,
  type DailyRow,
  dailyRows,
  expectedCapture,
  generateCompany,
  PRESETS,
  personPage,
  presetPeriod,
  type Scope,
  seatUsage,
  summary,
  tokensByDay,
  usageReport,
} from '@/test/support/company';

const TODAY = dayOfIso('2026-11-18') ?? day(0);

const options = fc.record({
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  people: fc.integer({ min: 2, max: 70 }),
  teams: fc.integer({ min: 1, max: 4 }),
  history: fc.integer({ min: 426, max: 520 }),
  today: fc.integer({ min: TODAY - 800, max: TODAY }).map(day),
});

interface Case {
  readonly company: Company;
  readonly scope: Scope;
  readonly period: Period;
  readonly rows: DailyRow[];
}

const cases: fc.Arbitrary<Case> = fc
  .tuple(options, fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(400))
  .map(([given, scopeAt, start, length]) => {
    const company = generateCompany(given);
    const scope = scopeAt % (company.teams.length + 1);
    const from = addDays(company.days.from, Math.floor(start * (company.days.to - company.days.from)));
    const period = { from, to: day(Math.min(company.days.to, from + length)) };
    const asked: Scope = scope === company.teams.length ? 'all' : scope;
    const rows = [...dailyRows(company)].filter(
      (row) => row.day >= from && row.day <= period.to && (asked === 'all' || row.team === asked),
    );
    return { company, scope: asked, period, rows };
  });

const total = (rows: readonly { tokens: number }[]) => rows.reduce((sum, row) => sum + row.tokens, 0);
const distinct = (rows: readonly DailyRow[], key: (row: DailyRow) => unknown) => new Set(rows.map(key)).size;
const run = (property: (given: Case) => void) =>
  fc.assert(fc.property(cases, property), { numRuns: 25, verbose: 1 });

describe('the sample company', () => {
  it('is the same for the same seed and another for another', () => {
    const once = generateCompany({ today: TODAY, seed: 5 });
    expect(generateCompany({ today: TODAY, seed: 5 })).toEqual(once);
    expect(generateCompany({ today: TODAY, seed: 6 }).usage).not.toEqual(once.usage);
  });

  it('never lists one daily row twice, and none before joining or after leaving', () => {
    run(({ company }) => {
      const seen = new Set<string>();
      const wrong: DailyRow[] = [];
      for (const row of dailyRows(company)) {
        const key = `${row.team} ${row.person} ${row.product} ${row.feature} ${row.version} ${row.day}`;
        const person = company.people[row.person];
        const there = person && row.day >= person.joined && row.day <= (person.left ?? row.day);
        if (seen.has(key) || !there || !person.teams.includes(row.team)) wrong.push(row);
        seen.add(key);
      }
      expect(wrong).toEqual([]);
    });
  });

  it('adds up: by day, by person, by product, by team, by offering', () => {
    run(({ company, scope, period, rows }) => {
      const tokens = total(rows);
      expect(total(byUser(company, scope, period))).toBe(tokens);
      expect(total(byProduct(company, scope, period))).toBe(tokens);
      const report = usageReport(company, scope, period).map((row) => ({ tokens: row.tokens ?? 0 }));
      expect(total(report)).toBe(tokens);
      expect(summary(company, scope, period).totalTokensUsed).toBe(tokens);
      for (const row of byProduct(company, scope, period))
        if (row.isGroup) expect(total(row.parts)).toBe(row.tokens);
      if (scope === 'all') {
        const teams = company.teams.map((team) => ({
          tokens: total(byUser(company, team.id, period)),
        }));
        expect(total(teams)).toBe(tokens);
      }
    });
  });

  it('counts as brute force over the daily rows does', () => {
    run(({ company, scope, period, rows }) => {
      const sums = summary(company, scope, period);
      expect(sums.totalUsers).toBe(distinct(rows, (row) => row.person));
      expect(sums.productsUsed).toBe(distinct(rows, (row) => row.product));
      const users = byUser(company, scope, period);
      expect(users.length).toBe(sums.totalUsers);
      for (const user of users) {
        const own = rows.filter((row) => row.person === user.person.id);
        expect(user.tokens).toBe(total(own));
        expect(user.daysUsed).toBe(distinct(own, (row) => row.day));
        expect(user.products).toBe(distinct(own, (row) => row.product));
        expect(user.uses).toBe(own.reduce((sum, row) => sum + row.uses, 0));
        expect(user.lastAccessed).toBe(Math.max(...own.map((row) => row.day)));
      }
      for (const row of byProduct(company, scope, period)) {
        const own = rows.filter((candidate) => candidate.product === row.product.id);
        expect(row.tokens).toBe(total(own));
        expect(row.users).toBe(distinct(own, (candidate) => candidate.person));
        expect(row.daysUsed).toBe(distinct(own, (candidate) => `${candidate.person} ${candidate.day}`));
      }
      const someone = users[0]?.person.id;
      if (someone === undefined) return;
      for (const page of personPage(company, scope, period, someone)) {
        const own = rows.filter((row) => row.person === someone && row.product === page.product.id);
        expect(page.tokens).toBe(total(own));
        expect(page.daysUsed).toBe(distinct(own, (row) => row.day));
        expect(page.weeks.reduce((sum, week) => sum + week.daysUsed, 0)).toBe(page.daysUsed);
        expect(page.versions.reduce((sum, version) => sum + version.uses, 0)).toBe(page.uses);
        if (page.parts.length > 0) expect(total(page.parts)).toBe(page.tokens);
      }
    });
  });

  it('keeps balances to the last centitoken: lots, events and use agree', () => {
    run(({ company }) => {
      for (const lot of company.lots) {
        expect(lot.left + lot.used + lot.expired + lot.movedOut).toBe(lot.quantity);
        expect(Math.min(lot.left, lot.used, lot.expired, lot.movedOut)).toBeGreaterThanOrEqual(0);
        if (lot.expiresOn < company.today) expect(lot.left).toBe(0);
      }
      for (const scope of [...company.teams.map((team) => team.id), 'all' as const]) {
        const balance = balanceOf(company, scope);
        expect(balance.available).toBe(balanceOn(company, scope, company.today));
        expect(balance.total).toBe(balance.available + balance.used);
        const { expiring } = balances(company, scope);
        expect(total(expiring)).toBe(balance.available);
        for (const row of expiring) expect(row.daysLeft).toBeGreaterThanOrEqual(0);
      }
      expect(company.lots.reduce((sum, lot) => sum + lot.used, 0)).toBe(total([...dailyRows(company)]));
      const moved = company.events.filter((event) => event.kind === 'move');
      expect(total(moved)).toBe(0);
    });
  });

  it('draws lots by earliest expiry, the smallest first', () => {
    run(({ company }) => {
      // Rebuild each team's balance from its events, drawing the day's use by the rule.
      for (const team of company.teams) {
        const left = new Map<number, number>();
        const used = new Map<number, number>();
        const days = tokensOfDays(company, team.id);
        for (let on: Day = company.days.from; on < company.today; on = addDays(on, 1)) {
          for (const event of company.events)
            if (event.team === team.id && event.day === on)
              left.set(event.lot, (left.get(event.lot) ?? 0) + event.tokens);
          let need = days.get(on) ?? 0;
          const order = company.lots
            .filter((lot) => (left.get(lot.id) ?? 0) > 0)
            .sort((a, b) => a.expiresOn - b.expiresOn || a.quantity - b.quantity || a.id - b.id);
          for (const lot of order) {
            const drawn = Math.min(need, left.get(lot.id) ?? 0);
            left.set(lot.id, (left.get(lot.id) ?? 0) - drawn);
            used.set(lot.id, (used.get(lot.id) ?? 0) + drawn);
            need -= drawn;
          }
          expect(need).toBe(0);
        }
        for (const lot of company.lots)
          if (lot.team === team.id) expect(used.get(lot.id) ?? 0).toBe(lot.used);
      }
    });
  });

  it('gives every page a capture the schema takes', () => {
    run(({ company, scope, period }) => {
      const person = company.people.find((one) => scope === 'all' || one.teams.includes(scope))?.id ?? 0;
      for (const page of [
        'by-user',
        'by-product',
        'person',
        'usage-report',
        'seat-usage',
        'summary',
        'balances',
      ] as const)
        expect(Capture.safeParse(expectedCapture(company, { page, scope, period, person })).success).toBe(
          true,
        );
    });
  });

  it('splits the last year into days that add up to its months', () => {
    run(({ company, scope }) => {
      const days = tokensByDay(company, scope);
      for (const { period, tokens } of summary(company, scope, company.days).monthly)
        if (period.from >= (days[0]?.day ?? 0))
          expect(total(days.filter((one) => one.day >= period.from && one.day <= period.to))).toBe(tokens);
    });
  });

  it('counts seat days only from the day a seat was given', () => {
    run(({ company, period }) => {
      for (const row of seatUsage(company, 'all', period)) {
        expect(row.assignedOn).toBeLessThanOrEqual(period.to);
        if (row.lastAccessed !== null) expect(row.lastAccessed).toBeGreaterThanOrEqual(row.assignedOn);
        expect(row.daysUsed === 0).toBe(row.lastAccessed === null);
      }
    });
  });
});

function tokensOfDays(company: Company, team: number): Map<number, number> {
  const days = new Map<number, number>();
  for (const row of dailyRows(company))
    if (row.team === team) days.set(row.day, (days.get(row.day) ?? 0) + row.tokens);
  return days;
}

describe('presets', () => {
  it('roll 30 days up to yesterday, and leave out the current month otherwise', () => {
    for (const preset of PRESETS) {
      const { from, to } = presetPeriod(preset, TODAY);
      if (preset === 'past-30-days') expect([from, to]).toEqual([TODAY - 30, TODAY - 1]);
      else expect(to).toBe(dayOfIso('2026-10-31'));
    }
    expect(presetPeriod('past-3-months', TODAY).from).toBe(dayOfIso('2026-08-01'));
    expect(presetPeriod('past-12-months', TODAY).from).toBe(dayOfIso('2025-11-01'));
  });
});
