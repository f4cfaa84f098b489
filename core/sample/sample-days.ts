import { NONE } from '@/core/ledger/daily/daily-batch';
import { type Gathered, Gatherer } from '@/core/ledger/daily/gather';
import { ACCESS } from '@/core/portal/exports/types';
import { type Day, day } from '@/core/units/brands';
import { sampleFile, sampleReadOn } from './sample-file';
import { SAMPLE_TEAMS } from './sample-teams';

/** A file of daily rows, as the portal would have exported it. */
export interface SampleDays {
  readonly gathered: Gathered;
  readonly from: Day;
  /** The last day it tells of: the day before it was exported. */
  readonly to: Day;
}

/** A row: team, person, product, day, tokens, on a seat or charged. */
type Row = readonly [number, number, number, number, number, number];

/** Days the newer file tells of; the sample's past is a year. */
const YEAR = 365;
/** The older file was exported so long ago, and told of so many days. Autodesk restates its last five. */
const BEFORE = { ago: 24, days: 31, restated: 5 };

/**
 * The daily use of the last year, and an older file of a month that had not charged all of its last days yet: the newer
 * one restates them. Oldest first.
 */
export function sampleDays(today: Day): SampleDays[] {
  const readOn = sampleReadOn(today);
  const rows = [...rowsOf(readOn)].sort((a, b) => a[3] - b[3]);
  const before = { from: readOn - BEFORE.ago - BEFORE.days, to: readOn - BEFORE.ago - 1 };
  const late = before.to - BEFORE.restated;
  const older = rows
    .filter(([, , , on]) => on >= before.from && on <= before.to)
    .map((row): Row => {
      const [team, person, product, on, tokens, access] = row;
      return on > late && (person + on) % 4 === 0 && tokens > 0
        ? [team, person, product, on, 0, access]
        : row;
    });
  const last = readOn - 1;
  return [
    fileOf(older, before.from, before.to),
    fileOf(
      rows.filter(([, , , on]) => on > last - YEAR),
      last - YEAR + 1,
      last,
    ),
  ];
}

function* rowsOf(readOn: Day): Generator<Row> {
  for (const [team, { flex, seat, other }] of sampleFile.days.entries()) {
    for (const [person, product, first, bits] of flex)
      for (const on of daysOf(bits, first))
        yield [team, person, product, readOn + on, rateOn(product, on), ACCESS.flex];
    for (const [person, product, first, bits] of seat)
      for (const on of daysOf(bits, first))
        yield [team, person, product, readOn + on, 0, ACCESS.subscription];
    for (const [person, product, on, tokens] of other)
      yield [team, person, product, readOn + on, tokens, ACCESS.flex];
  }
}

function* daysOf(bits: string, first: number): Generator<number> {
  const bytes = Uint8Array.from(atob(bits), (one) => one.charCodeAt(0));
  for (let at = 0; at < bytes.length * 8; at++) if ((bytes[at >> 3] ?? 0) & (1 << (at & 7))) yield first + at;
}

/** @param on days before the reading */
const rateOn = (product: number, on: number): number =>
  sampleFile.products[product]?.rates.findLast(([from]) => from === null || from <= on)?.[1] ?? 0;

function fileOf(rows: readonly Row[], from: number, to: number): SampleDays {
  const column = (at: 0 | 1 | 2 | 3 | 4 | 5) => rows.map((row) => row[at]);
  const none = new Uint32Array(rows.length).fill(NONE);
  const gatherer = new Gatherer();
  gatherer.add(
    {
      length: rows.length,
      team: Uint32Array.from(column(0)),
      person: Uint32Array.from(column(1)),
      product: Uint32Array.from(column(2)),
      feature: none,
      version: none,
      day: Int32Array.from(column(3)),
      tokens: Int32Array.from(column(4)),
      access: Uint8Array.from(column(5)),
    },
    {
      people: sampleFile.people,
      products: sampleFile.products.map(({ name }) => name),
      features: [],
      versions: [],
      teams: SAMPLE_TEAMS,
    },
  );
  return { gathered: gatherer.done(), from: day(from), to: day(to) };
}
