import { describe, expect, test } from 'vitest';
import { isQuiet, OUTCOME_DAYS, outcomeOf, savingsRealised } from '@/core/advice/decisions/outcome';
import { Decision } from '@/core/advice/decisions/types';
import { day, minor } from '@/core/units/brands';

const revit = { name: 'Revit', perYear: minor(283_500), products: ['Revit'] };
const decision = (more: Partial<Record<keyof Decision, unknown>> = {}): Decision =>
  Decision.parse({
    choice: 'accepted',
    reason: '',
    decidedOn: 20_000,
    until: null,
    advised: [],
    present: [revit],
    saving: 100_000,
    ...more,
  });
const after = day(20_000 + OUTCOME_DAYS);

describe('outcome', () => {
  test('is told after 90 days, by what was really used', () => {
    expect(outcomeOf(decision(), new Map(), day(after - 1))).toBeNull();
    expect(outcomeOf(decision(), new Map([['Autodesk Revit', 30_000]]), after)).toEqual({
      days: 90,
      advised: 30_000,
      present: 69_904,
      saved: 39_904,
      right: true,
    });
  });

  test('a seat that is paid on is no saving until it could be given up', () => {
    const waits = decision({ startsOn: 20_240 });
    expect(outcomeOf(waits, new Map(), day(20_240 + OUTCOME_DAYS - 1))).toBeNull();
    expect(outcomeOf(waits, new Map(), day(20_240 + OUTCOME_DAYS))).toMatchObject({
      days: 90,
      saved: 69_904,
    });
    expect(outcomeOf(decision({ startsOn: 19_000 }), new Map(), after)).toMatchObject({ days: 90 });
  });

  test('more use than a seat costs proves a move to Flex wrong', () => {
    expect(outcomeOf(decision(), new Map([['Revit', 90_000]]), after)).toMatchObject({
      saved: -20_096,
      right: false,
    });
  });

  test('products no seat covers cost the same on both plans', () => {
    const bare = outcomeOf(decision(), new Map([['Revit', 1000]]), after);
    const more = outcomeOf(
      decision(),
      new Map([
        ['Revit', 1000],
        ['Fusion', 5000],
      ]),
      after,
    );
    expect(more?.saved).toBe(bare?.saved);
  });

  test('savings realised count what was accepted; what was dismissed is missed', () => {
    const good = outcomeOf(decision(), new Map(), after);
    const bad = outcomeOf(decision(), new Map([['Revit', 90_000]]), after);
    expect(
      savingsRealised([
        { choice: 'accepted', outcome: good },
        { choice: 'accepted', outcome: bad },
        { choice: 'dismissed', outcome: good },
        { choice: 'accepted', outcome: null },
      ]),
    ).toEqual({ saved: 69_904 - 20_096, missed: 69_904, right: 2, wrong: 1 });
  });
});

describe('quiet', () => {
  test('what was snoozed comes back, what was dismissed stays away until the advice changes', () => {
    const snoozed = decision({ choice: 'snoozed', until: 20_030 });
    expect(isQuiet(snoozed, [], day(20_029))).toBe(true);
    expect(isQuiet(snoozed, [], day(20_030))).toBe(false);
    const dismissed = decision({ choice: 'dismissed' });
    expect(isQuiet(dismissed, [], day(29_000))).toBe(true);
    expect(isQuiet(dismissed, [revit], day(20_001))).toBe(false);
  });
});
