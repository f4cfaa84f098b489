import * as z from 'zod/mini';
import { Capture } from '@/core/model/capture';
import { type Day, day } from '@/core/units/brands';
import { epochOfDay } from '@/core/units/day';
import { sampleFile, sampleReadOn } from './sample-file';
import { sampleName } from './sample-teams';

/** Keys whose numbers are days; in the file they are counted from the day the sample was read. */
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

/**
 * The sample company as an admin would have read it by browsing, moved to the latest day before or on
 * `today` with the same weekday, so that working days stay working days.
 * @returns captures that are saved like any other, oldest first
 */
export function sampleCaptures(today: Day): Capture[] {
  const readOn = sampleReadOn(today);
  return sampleFile.captures.map((entry) => {
    const { readAgo, hour, days = [], observations = [], ...rest } = z.parse(Entry, moved(entry, readOn));
    const rows = observations.map(({ p, team, ...row }) => ({
      ...row,
      ...(team === undefined ? {} : { team: sampleName(team) }),
      period: row.period ?? rest.period,
      ...(p === undefined ? {} : { person: sampleFile.people[p] }),
    }));
    const [first = 0, ...tokens] = days;
    return z.parse(Capture, {
      events: [],
      lots: [],
      lotsComplete: false,
      figures: {},
      ...rest,
      team: named(rest.team),
      readAt: epochOfDay(day(readOn - readAgo)) + hour * 3_600_000,
      language: 'en',
      complete: true,
      observations: rows,
      uses: tokens.map((used, at) => ({
        period: { from: readOn + first + at, to: readOn + first + at },
        tokens: used,
      })),
      health: {
        headers: [],
        rowsRead: rows.length,
        rowsStated: rows.length,
        rowsIgnored: 0,
        rejections: [],
      } satisfies Capture['health'],
    });
  });
}

/** The team of a capture or row, by its sample name. */
const named = (team: unknown): unknown => {
  const { kind, name } = z.parse(z.object({ kind: z.string(), name: z.optional(z.string()) }), team);
  return name === undefined ? { kind } : { kind, name: sampleName(name) };
};

/** A capture as the file has it: people by number, daily totals as a first day followed by tokens. */
const Entry = z.looseObject({
  readAgo: z.int(),
  hour: z.int(),
  days: z.optional(z.array(z.int())),
  observations: z.optional(
    z.array(
      z.looseObject({
        p: z.optional(z.int()),
        team: z.optional(z.string()),
        period: z.optional(z.unknown()),
      }),
    ),
  ),
  period: z.optional(z.unknown()),
});

/** A copy with every day counted from 1970 instead of from `readOn`. */
function moved(value: unknown, readOn: number, key = ''): unknown {
  if (typeof value === 'number') return DAY_KEYS.has(key) ? value + readOn : value;
  if (Array.isArray(value)) return value.map((entry) => moved(entry, readOn));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, moved(inner, readOn, name)]));
}
