import { expect, test } from 'vitest';
import { seatsHeld } from '@/core/ledger/seats-held';
import type { CaptureMeta, StoredObservation, TeamFacts } from '@/core/ledger/types';
import type { PageKind } from '@/core/model/capture';
import { day } from '@/core/units/brands';

const DAY = 86_400_000;
const period = { from: day(20_000), to: day(20_090) };
const row = (
  personId: number,
  product: string,
  more: Partial<StoredObservation> = {},
): StoredObservation => ({
  personId,
  product,
  period,
  ...more,
});

function facts(...readings: readonly [PageKind, number, readonly StoredObservation[]][]): TeamFacts {
  const captures = readings.map(
    ([page, on], i): CaptureMeta => ({
      id: String(i),
      page,
      team: { kind: 'one', name: 'North' },
      period,
      readAt: on * DAY,
      complete: true,
      figures: {},
      events: [],
      lots: [],
      lotsComplete: false,
      uses: [],
      tokens: null,
      rows: 1,
    }),
  );
  return {
    team: 'one:North',
    captures,
    balances: [],
    rows: new Map(readings.map(([, , rows], i) => [String(i), rows])),
  };
}

test('the newest reading decides on each person and product', () => {
  const held = seatsHeld(
    facts(
      ['seat-usage', 20_091, [row(1, 'Revit', { seat: 'assigned', daysUsed: 4 }), row(2, 'Revit')]],
      [
        'usage-report',
        20_095,
        [row(1, 'revit', { seat: 'unassigned' }), row(3, 'AutoCAD'), row(4, 'AutoCAD', { seat: 'assigned' })],
      ],
    ),
  );
  expect(held.map(({ personId, product }) => [personId, product]).sort()).toEqual([
    [2, 'Revit'],
    [4, 'AutoCAD'],
  ]);
});

test('whom a newer complete Seat Usage leaves out holds no seat of the products it lists', () => {
  const older = [row(1, 'Revit'), row(2, 'Revit'), row(2, 'Maya')];
  const held = (newer: readonly StoredObservation[], complete = true) => {
    const all = facts(['seat-usage', 20_091, older], ['seat-usage', 20_095, newer]);
    const captures = all.captures.map((one, i) => ({ ...one, complete: i === 0 || complete }));
    return seatsHeld({ ...all, captures })
      .map(({ personId, product }) => `${personId} ${product}`)
      .sort();
  };
  expect(held([row(1, 'revit')])).toEqual(['1 revit', '2 Maya']);
  expect(held([row(1, 'revit')], false)).toEqual(['1 revit', '2 Maya', '2 Revit']);
  // Whose seat a row without a name is, nobody knows.
  const { personId: _, ...nobody } = row(1, 'Revit');
  expect(held([row(1, 'revit'), nobody])).toEqual(['1 revit', '2 Maya', '2 Revit']);
  // The Usage Report lists use, not every seat.
  const report = facts(
    ['seat-usage', 20_091, older],
    ['usage-report', 20_095, [row(1, 'Revit', { seat: 'assigned' })]],
  );
  expect(seatsHeld(report)).toHaveLength(3);
});

test('a seat taken back before it was read is gone, one to be taken back later is held', () => {
  const read = (unassignedOn: number) =>
    seatsHeld(facts(['seat-usage', 20_091, [row(1, 'Revit', { unassignedOn: day(unassignedOn) })]]));
  expect(read(20_080)).toEqual([]);
  expect(read(20_120)).toHaveLength(1);
});

test('rows without a person or product, and groups, are no seats', () => {
  const { personId: _, ...nobody } = row(1, 'Revit');
  expect(
    seatsHeld(facts(['seat-usage', 20_091, [nobody, row(1, ''), row(2, 'Revit', { isGroup: true })]])),
  ).toEqual([]);
});
