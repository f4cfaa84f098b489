import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { budgetsSeen } from '@/core/messages/handlers/budgets-seen';
import { burnSeen } from '@/core/messages/handlers/burn-seen';
import type { EnteredBudget, SoftBudgetSeen } from '@/core/model/soft-budget';
import { startingSettings } from '@/core/rates/starting-values';
import { keepBudgetEntries, loadBudgetEntries } from '@/core/store/budget-entries';
import { personTotals } from '@/core/store/daily/use-queries';
import { loadTeamFacts } from '@/core/store/load-team-facts';
import { forgetPerson } from '@/core/store/people-care/forget-person';
import { keepPlannedBurn } from '@/core/store/planned-burns';
import { dropSoftBudget, keepBudgetSeen, keepSoftBudget, loadSoftBudgets } from '@/core/store/soft-budgets';
import type { Store } from '@/core/store/store';
import { centitokens, day, minor } from '@/core/units/brands';
import { firstDayOf } from '@/core/units/month';
import { withStore } from '../store/support/captures';
import { ALWAYS, save } from '../store/support/daily';
import { saveMemberships } from '../store/support/memberships';

const north = 'one:North';
const DAY = 86_400_000;
const ada = { email: 'ada@x.example' };
const bo = { email: 'bo@x.example' };
/** A month's first day, and the 15th as today. */
const FIRST = firstDayOf(2026 * 12 + 4);
const TODAY = day(FIRST + 14);
const settings = startingSettings();

/** Forty days up to yesterday: Ada 10 tokens a day, Bo 1, and 60 on the last. */
async function fill(store: Store): Promise<{ adaId: number; boId: number }> {
  const days = Array.from({ length: 40 }, (_, i) => TODAY - 40 + i);
  const rows = days.flatMap((on) => [
    { person: ada, product: 'Revit', day: on, tokens: 1000 },
    { person: bo, product: 'Revit', day: on, tokens: on === TODAY - 1 ? 6000 : 100 },
  ]);
  await save(store, { id: 'f', rows, readAt: TODAY * DAY });
  const [dearest, other] = await personTotals(store, north, ALWAYS);
  return { adaId: dearest?.person ?? 0, boId: other?.person ?? 0 };
}

const budget = (id: string, change: Partial<EnteredBudget> = {}): EnteredBudget => ({
  id,
  person: null,
  scope: { kind: 'team' },
  span: 'month',
  amount: { tokens: centitokens(30_000) },
  ...change,
});
const state = (of: number, from: number, probability: number): SoftBudgetSeen => ({
  of,
  on: TODAY,
  from: day(from),
  probability,
  card: { digest: 'x', noSkill: false, daysNeeded: 0 },
});

test('soft budgets are kept beside the budget’s entries, changed, removed, and forgotten with their person', () =>
  withStore(async (store) => {
    const { adaId, boId } = await fill(store);
    await keepBudgetEntries(store, north, { years: [], prices: [] }, 1);
    await keepSoftBudget(store, north, budget('a', { scope: { kind: 'person' }, person: adaId }), 2);
    await keepBudgetSeen(store, north, { id: 'a', person: adaId }, state(2, FIRST, 0.3), 3);
    expect(await loadSoftBudgets(store, north)).toMatchObject([
      { id: 'a', person: adaId, changedAt: 2, seen: { probability: 0.3 } },
    ]);
    expect(await loadBudgetEntries(store, north)).toEqual({ years: [], prices: [] });
    await keepSoftBudget(store, north, budget('a', { scope: { kind: 'person' }, person: boId }), 4);
    expect(await loadSoftBudgets(store, north)).toMatchObject([{ id: 'a', person: boId, seen: null }]);
    await keepSoftBudget(store, north, budget('b'), 5);
    await forgetPerson(store, boId);
    expect((await loadSoftBudgets(store, north)).map(({ id }) => id)).toEqual(['b']);
    await dropSoftBudget(store, north, { id: 'b', person: null });
    expect(await loadSoftBudgets(store, north)).toEqual([]);
    expect(await loadBudgetEntries(store, north)).toEqual({ years: [], prices: [] });
  }));

test('the alarm counts what was used exactly, forecasts the team, and takes others’ forecast as it was kept', () =>
  withStore(async (store) => {
    const { adaId } = await fill(store);
    const list = { id: 'm', kind: 'department' as const, origin: 'mapping' as const, day: day(FIRST) };
    await saveMemberships(store, list, [{ person: bo, name: 'Rail', from: day(FIRST + 7) }]);
    const person = { scope: { kind: 'person' as const }, person: adaId };
    const rail = { scope: { kind: 'group' as const, by: 'department' as const, name: 'Rail' } };
    await keepSoftBudget(store, north, budget('team', { amount: { tokens: centitokens(10_000_000) } }), 1);
    await keepSoftBudget(store, north, budget('ada', person), 2);
    await keepSoftBudget(store, north, budget('rail', { ...rail, amount: { tokens: centitokens(6000) } }), 3);
    await keepSoftBudget(
      store,
      north,
      budget('dear', { amount: { money: { minor: minor(100), currency: 'XXX' } } }),
      4,
    );
    await keepBudgetSeen(store, north, { id: 'ada', person: adaId }, state(2, FIRST, 0.7), 5);
    const look = async () => {
      const found = await budgetsSeen(store, await loadTeamFacts(store, north), settings, TODAY);
      return new Map(found.map((one) => [one.id, one]));
    };
    const first = await look();
    expect([...first.keys()].sort()).toEqual(['ada', 'rail', 'team']);
    expect(first.get('team')).toMatchObject({ used: 14 * 1000 + 13 * 100 + 6000, exceeded: false });
    expect(first.get('team')?.probability).toBe(0);
    expect(first.get('ada')).toMatchObject({ used: 14_000, exceeded: false, probability: 0.7 });
    // Bo is in Rail since the 8th: six days of 1 token, and 60.
    expect(first.get('rail')).toMatchObject({ used: 6600, exceeded: true, probability: null });

    // What was worked out of the budget as it was, or of last month, says nothing of it now.
    await keepSoftBudget(store, north, budget('ada', { ...person, span: 'quarter' }), 6);
    expect((await look()).get('ada')?.probability).toBeNull();
    await keepSoftBudget(store, north, budget('ada', person), 7);
    await keepBudgetSeen(store, north, { id: 'ada', person: adaId }, state(7, FIRST - 30, 0.7), 8);
    expect((await look()).get('ada')?.probability).toBeNull();
  }));

test('unusual use is looked for on the last day known, while it is news and not planned', () =>
  withStore(async (store) => {
    const { boId } = await fill(store);
    const facts = await loadTeamFacts(store, north);
    const at = (least: number, today = TODAY) => burnSeen(store, facts, least, today);
    expect(await at(5000)).toEqual({ on: TODAY - 1, until: TODAY + 6, people: 1, tokens: 6000 });
    expect(await at(6001)).toMatchObject({ people: 0, tokens: 0 });
    expect(await at(5000, day(TODAY + 6))).toMatchObject({ people: 1 });
    expect(await at(5000, day(TODAY + 7))).toBeNull();
    await keepPlannedBurn(store, north, boId, day(TODAY - 1), 1);
    expect(await at(5000)).toMatchObject({ people: 0 });
  }));
