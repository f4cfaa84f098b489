import { describe, expect, test } from 'vitest';
import { type Accepted, acceptedMoves, movesOf } from '@/core/advice/act/accepted-moves';
import { assignmentFiles } from '@/core/advice/act/assignment-files';
import { checklist } from '@/core/advice/act/checklist';
import type { Decision } from '@/core/advice/decisions/types';
import type { OwnedSeat } from '@/core/advice/plan-person/types';
import { day, minor } from '@/core/units/brands';

const TODAY = day(20_700);
const seats = (names: readonly string[]): Decision['advised'] =>
  names.map((name) => ({ name, perYear: minor(1), products: [name] }));
const owned = (name: string): OwnedSeat => ({
  name,
  kind: 'product',
  products: [name.toLowerCase()],
  term: 'annual',
  renewsOn: day(TODAY + 40),
});

let next = 0;
const accepted = (held: readonly string[], to: readonly string[], more: Partial<Decision> = {}): Accepted => {
  const personId = ++next;
  return {
    personId,
    person: { email: `p${personId}@x.example`, name: `Person ${personId}` },
    owned: held.map(owned),
    plan: null,
    decision: {
      choice: 'accepted',
      reason: '',
      decidedOn: day(TODAY - 1),
      startsOn: null,
      until: null,
      advised: seats(to),
      present: seats(held),
      saving: minor(100),
      ...more,
    },
  };
};

describe('accepted moves', () => {
  test('what is done, dismissed or snoozed is no move any more', () => {
    const moves = acceptedMoves([
      accepted(['Revit'], ['REVIT ']), // done: the seat is held, however it is spelt
      accepted([], ['Revit'], { choice: 'dismissed' }),
      accepted([], ['Revit'], { choice: 'snoozed', until: day(TODAY + 9) }),
      accepted([], ['Revit'], { choice: 'planned', until: day(TODAY + 9) }),
      accepted(['Revit'], []),
    ]);
    expect(moves.map(({ from, to, plannedFor }) => [from, to, plannedFor])).toEqual([
      [[], ['Revit'], TODAY + 9],
      [['Revit'], [], null],
    ]);
  });

  test('one file for each seat and one for Flex; who keeps a seat needs no Flex', () => {
    const moves = acceptedMoves([
      accepted([], ['Revit']),
      accepted(['AutoCAD', 'Revit'], ['AEC']),
      accepted(['Revit'], []),
      accepted(['Revit', 'AutoCAD'], ['Revit']),
    ]);
    const files = assignmentFiles(movesOf(moves));
    expect(files.map(({ product, rows }) => [product, rows.length])).toEqual([
      ['Revit', 1],
      ['AEC', 1],
      [null, 1],
    ]);
  });

  test('the checklist locks nobody out: buy before assigning, renewals on their day', () => {
    const moves = acceptedMoves([
      accepted([], ['Revit']),
      accepted([], ['Revit']),
      accepted(['Maya'], []),
      accepted(['Maya'], [], { choice: 'planned', until: day(TODAY + 9) }),
    ]);
    const steps = checklist(moves, TODAY, (product) => (product === 'Revit' ? 1 : 0));
    expect(steps.map((step) => [step.do, step.name, step.people, step.free, step.on])).toEqual([
      ['buy', 'Revit', 2, 1, null],
      ['assign', null, 2, 0, null],
      ['assign', 'Revit', 2, 0, null],
      ['fewer', 'Maya', 2, 0, TODAY + 40],
    ]);
  });
});
