import { describe, expect, test } from 'vitest';
import { type AcceptedMove, acceptedMoves, movesOf } from '@/core/advice/act/accepted-moves';
import { assignmentFiles } from '@/core/advice/act/assignment-files';
import { checklist } from '@/core/advice/act/checklist';
import { holdsSince, isQuiet, outcomeOf, savingsRealised } from '@/core/advice/decisions/outcome';
import type { Decision } from '@/core/advice/decisions/types';
import type { OwnedSeat, PlanStep } from '@/core/advice/plan-person/types';
import { minor } from '@/core/units/brands';
import { held, inDays, plan, TODAY } from './plans';

const seats = (...names: readonly string[]): Decision['advised'] =>
  names.map((name) => ({ name, perYear: minor(365_000), products: [name] }));
const decision = (more: Partial<Decision> = {}): Decision => ({
  ...{ choice: 'accepted', reason: '', decidedOn: inDays(-1), startsOn: null, until: null },
  ...{ advised: seats('Revit'), present: [], saving: minor(100) },
  ...more,
});
const accepted = (
  personId: number,
  owned: readonly OwnedSeat[],
  more: Partial<Decision> = {},
  today: ReturnType<typeof plan> | null = null,
) => ({ personId, person: { name: `P${personId}` }, owned, plan: today, decision: decision(more) });

describe('what was accepted', () => {
  test('comes in the order it was decided, then by person', () => {
    const moves = acceptedMoves([
      accepted(3, [], { decidedOn: inDays(-1) }),
      accepted(2, [], { decidedOn: inDays(-5) }),
      accepted(1, [], { decidedOn: inDays(-1) }),
    ]);
    expect(moves.map(({ personId }) => personId)).toEqual([2, 1, 3]);
  });

  test('is done as today’s advice says while that is the same, else as the seats held tell', () => {
    const flat = (days: number) => Array.from({ length: 12 }, () => days);
    const owned = [held('Maya', { renewsOn: inDays(50) })];
    const steps = (today: ReturnType<typeof plan> | null) =>
      acceptedMoves([accepted(1, owned, {}, today)])[0]?.steps;
    const same = plan({ Revit: flat(20) });
    expect(steps(same)).toEqual([{ do: 'buy', name: 'Revit', on: TODAY }]);
    const own = [
      { do: 'buy', name: 'Revit', on: null },
      { do: 'drop', name: 'Maya', on: TODAY + 50 },
    ];
    expect(steps(plan({ Revit: flat(1) }))).toEqual(own);
    expect(steps(null)).toEqual(own);
  });

  test('is kept where it is held already, by whatever spelling: neither bought nor dropped', () => {
    const owned = [held('Autodesk Revit'), held('Maya')];
    const [move] = acceptedMoves([accepted(1, owned, { advised: seats('Revit', 'Max') })]);
    expect(move?.steps.map(({ do: what, name }) => [what, name])).toEqual([
      ['buy', 'Max'],
      ['drop', 'Maya'],
    ]);
    expect(acceptedMoves([accepted(1, [held('Autodesk Revit')])])).toEqual([]);
  });

  test('needs Flex only where a seat goes and none is left or comes', () => {
    const to = (from: readonly string[], next: readonly string[]) =>
      movesOf([{ person: {}, from, to: next } as unknown as AcceptedMove]).map((one) => one.to);
    expect(to(['Revit'], [])).toEqual([null]);
    expect(to(['Revit'], ['Maya'])).toEqual(['Maya']);
    expect(to(['Revit', 'Maya'], ['Maya'])).toEqual([]);
    expect(to([], [])).toEqual([]);
    expect(to([], ['Maya', 'Max'])).toEqual(['Maya', 'Max']);
  });
});

describe('the checklist', () => {
  const move = (steps: readonly PlanStep[], more: Partial<AcceptedMove> = {}): AcceptedMove => ({
    ...{ personId: 1, person: {}, from: [], to: [], saving: minor(1), decidedOn: TODAY, plannedFor: null },
    ...{ steps, ...more },
  });
  const step = (what: PlanStep['do'], on: number | null, name = 'Revit'): PlanStep => ({
    ...{ do: what, name, on: on === null ? null : inDays(on) },
  });
  const list = (...moves: readonly AcceptedMove[]) =>
    checklist(moves, TODAY, () => 3).map((one) => [one.do, one.name, one.people, one.free, one.on]);

  test('has one line for all that is the same of one product on one day', () => {
    expect(
      list(
        move([step('buy', null), step('drop', 20)]),
        move([step('buy', null, 'Autodesk Revit'), step('drop', 21)]),
        move([step('buy', null, 'Maya')]),
      ),
    ).toEqual([
      ['buy', 'Maya', 1, 3, null],
      ['buy', 'Revit', 2, 3, null],
      ['fewer', 'Revit', 1, 0, TODAY + 20],
      ['fewer', 'Revit', 1, 0, TODAY + 21],
    ]);
  });

  test('does what is due by now, or has no day, on the day it was planned for; later days stay', () => {
    const on = (due: number | null, planned: number | null) =>
      list(move([step('renew', due)], { plannedFor: planned === null ? null : inDays(planned) }))[0]?.[4];
    expect([on(-3, null), on(0, null), on(null, null), on(1, null)]).toEqual([null, null, null, TODAY + 1]);
    expect([on(-3, 9), on(0, 9), on(null, 9), on(1, 9)]).toEqual([
      TODAY + 9,
      TODAY + 9,
      TODAY + 9,
      TODAY + 1,
    ]);
  });

  test('takes back, buys, assigns, renews, then gives up', () => {
    const steps = (['drop', 'renew', 'buy', 'reassign'] as const).map((what) => step(what, null));
    expect(list(move(steps, { to: ['Revit'] })).map(([what]) => what)).toEqual([
      ...['take', 'buy', 'assign', 'renew', 'fewer'],
    ]);
  });
});

test('files for the portal: names in order of their addresses, and who has none', () => {
  const row = (email: string | null, name?: string) => ({
    person: { ...(email === null ? {} : { email }), ...(name === undefined ? {} : { name }) },
    to: 'Revit',
  });
  const [file] = assignmentFiles([row('c@x', 'Cy'), row('B@x', '  Bo   Li '), row(null, 'No'), row('a@x')]);
  expect(file?.rows).toEqual([
    ['', '', 'a@x'],
    ['Bo', 'Li', 'B@x'],
    ['Cy', '', 'c@x'],
  ]);
  expect(file?.without).toEqual([{ name: 'No' }]);
});

describe('what came of it', () => {
  test('counts a seat by the days since, and only what no seat covers by tokens', () => {
    const flex = new Map([
      ['Autodesk Revit', 40_000],
      ['Maya', 7000],
    ]);
    // 1,000 a day for the seat.
    const made = decision({ decidedOn: inDays(-100) });
    expect(outcomeOf(made, flex, TODAY)).toEqual({
      ...{ days: 100, advised: minor(107_000), present: minor(47_000), saved: minor(-60_000), right: false },
    });
    const even = outcomeOf(made, new Map([['Revit', 100_000]]), TODAY);
    expect([even?.saved, even?.right]).toEqual([0, true]);
  });

  test('holds since the day it was decided, or the later one it starts on', () => {
    const since = (startsOn: number | null) =>
      holdsSince({ decidedOn: TODAY, startsOn: startsOn === null ? null : inDays(startsOn) }) - TODAY;
    expect([since(null), since(-5), since(0), since(5)]).toEqual([0, 0, 0, 5]);
  });

  test('nothing known yet saves nothing', () => {
    expect(savingsRealised([{ choice: 'accepted', outcome: null }])).toEqual({
      ...{ saved: 0, missed: 0, right: 0, wrong: 0 },
    });
  });

  test('is quiet while it says the same: planned ones until their day, seats in any order and spelling', () => {
    const quiet = (made: Partial<Decision>, ...advised: readonly string[]) =>
      isQuiet(decision(made), seats(...advised), TODAY);
    const two = { advised: seats('Revit', 'Maya') };
    expect(quiet(two, 'Maya', 'Autodesk Revit')).toBe(true);
    expect(quiet(two, 'Maya')).toBe(false);
    const planned = (until: number | null) => ({
      ...{ choice: 'planned' as const, until: until === null ? null : inDays(until) },
    });
    expect(quiet(planned(1), 'Revit')).toBe(true);
    expect(quiet(planned(0), 'Revit')).toBe(false);
    expect(quiet(planned(null), 'Revit')).toBe(false);
    expect(quiet({ ...planned(1), choice: 'snoozed' }, 'Maya')).toBe(false);
  });
});
