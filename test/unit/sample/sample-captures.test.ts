import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sampleCaptures } from '@/core/sample/sample-captures';
import { sampleDays } from '@/core/sample/sample-days';
import { sampleFile } from '@/core/sample/sample-file';
import { samplePlaces } from '@/core/sample/sample-places';
import { SAMPLE_TEAMS, sampleName } from '@/core/sample/sample-teams';
import { type Day, day } from '@/core/units/brands';
import { addDays, dayOfEpoch, dayOfIso, weekdayOf } from '@/core/units/day';
import { makeSample } from '@/test/support/company/sample';

const TODAY = dayOfIso('2027-07-05') ?? day(0);
const sum = (rows: readonly { tokens?: number | undefined }[]) =>
  rows.reduce((total, row) => total + (row.tokens ?? 0), 0);

describe('the sample company in the product', () => {
  it('is what the generator makes now (else run: npm run sample), and small', () => {
    const text = readFileSync(new URL('../../../core/sample/captures.json', import.meta.url), 'utf8');
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(makeSample())));
    expect(text.length).toBeLessThanOrEqual(80_000);
  });

  it('is read at most six days before any today, on the same weekday, never in the future', () => {
    const weekdays = new Set<number>();
    for (let on: Day = TODAY; on < TODAY + 15; on = addDays(on, 1)) {
      const readOn = sampleCaptures(on).map((capture) => dayOfEpoch(capture.readAt));
      const last = Math.max(...readOn);
      expect(on - last).toBeGreaterThanOrEqual(0);
      expect(on - last).toBeLessThan(7);
      for (const read of readOn) weekdays.add(weekdayOf(read));
    }
    expect(weekdays.size).toBe(1);
  });

  it('has every team’s pages, and their totals agree where they speak of the same days', () => {
    const captures = sampleCaptures(TODAY);
    for (const team of SAMPLE_TEAMS) {
      const own = captures.filter((capture) => capture.team.kind === 'one' && capture.team.name === team);
      const pages = new Set(own.map((capture) => capture.page));
      expect([...pages].sort()).toEqual([
        'balances',
        'by-product',
        'by-user',
        'seat-usage',
        'subscriptions',
        'summary',
        'usage-report',
      ]);
      const days = own.flatMap((capture) => capture.uses);
      for (const { page, period, observations } of own) {
        if (period === null || sum(observations) === 0) continue;
        const inPeriod = days.filter((use) => use.period.from >= period.from && use.period.to <= period.to);
        // The chart goes back 365 days; a range that begins earlier can't be compared.
        if (Math.min(...days.map((use) => use.period.from)) > period.from) continue;
        expect([page, sum(observations.filter((row) => row.parent === undefined))]).toEqual([
          page,
          sum(inPeriod),
        ]);
      }
      const balance = own.find((capture) => capture.page === 'balances');
      expect(sum(balance?.lots ?? [])).toBe(balance?.figures.tokensAvailable);
    }
  });

  it('tells its story: a lot about to expire with more left than is used till then', () => {
    const balance = sampleCaptures(TODAY).find((capture) => capture.page === 'balances');
    const lot = balance?.lots[0];
    const readOn = dayOfEpoch(balance?.readAt ?? 0);
    expect((lot?.expiresOn ?? 0) - readOn).toBe(42);
    const recent = sampleCaptures(TODAY)
      .flatMap((capture) =>
        capture.team.kind === 'one' && capture.team.name === SAMPLE_TEAMS[0] ? capture.uses : [],
      )
      .filter((use) => use.period.from >= readOn - 42);
    expect(lot?.tokens ?? 0).toBeGreaterThan(1.3 * sum(recent));
  });

  it('has a year of daily rows, and an older file of a month', () => {
    expect(sampleFile.teams.map(sampleName)).toEqual(SAMPLE_TEAMS);
    const [older, newer] = sampleDays(TODAY);
    const rowsOf = (file: typeof newer) => file?.gathered.rows ?? 0;
    expect(rowsOf(newer)).toBeGreaterThan(4000);
    expect((newer?.to ?? 0) - (newer?.from ?? 0)).toBe(364);
    const lastMonth = (older?.to ?? 0) - (older?.from ?? 0) + 1;
    expect(lastMonth).toBe(31);
    expect(rowsOf(older)).toBeGreaterThan(200);
  });

  it('says where everybody belongs, some moved, and names nobody it doesn’t know', () => {
    const lists = samplePlaces(TODAY);
    expect(lists.map(({ list }) => list.kind)).toEqual(['group', 'department', 'cost-centre', 'project']);
    for (const { placings } of lists)
      expect(new Set(placings.map(({ person }) => person.email)).size).toBe(sampleFile.people.length);
    expect(lists.map(({ placings }) => placings.some(({ from }) => from !== null))).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });
});
