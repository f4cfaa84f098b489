import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { AdvisedVerdict } from '@/core/model/advised-verdict';
import { keep, loadKept } from '@/core/store/kept';
import { forgetPerson } from '@/core/store/people-care/forget-person';
import { keepVerdicts, loadVerdicts } from '@/core/store/verdicts';
import { day, minor } from '@/core/units/brands';
import { withStore } from './support/captures';

const verdict = (more: Partial<AdvisedVerdict> = {}): AdvisedVerdict => ({
  seats: ['AutoCAD'],
  since: day(20_000),
  contestedSince: null,
  present: [],
  unpriced: [],
  unknownUse: [],
  products: ['AutoCAD'],
  currency: 'EUR',
  saving: minor(41_200),
  probability: 0.87,
  risk: 1,
  effort: 'buy',
  waitFor: null,
  flip: { by: 'days', products: ['AutoCAD'], daysPerMonth: 10.9, flipsAtDaysPerMonth: 5, to: [] },
  reasons: [{ code: 'HIGH_DAYS', figures: { product: 'AutoCAD', days: 131, breakEvenDays: 100 } }],
  costs: { advised: minor(200_000), present: minor(241_200), flex: minor(241_200), seats: minor(200_000) },
  days: { expected: 131, breakEven: 100 },
  windows: { agree: 3, of: 4 },
  trend: [3, 4],
  computedOn: day(20_010),
  stamp: 'x',
  ...more,
});

test('the verdicts of a team replace those before, and other teams keep theirs', () =>
  withStore(async (store) => {
    await store.db.teams.bulkPut(['one', 'two'].map((key) => ({ key, name: key })));
    const known = [3, 4].map((id) => ({ id, keys: [`email:${id}`], name: null, email: null }));
    await store.db.people.bulkPut(known);
    await keepVerdicts(store, 'one', new Map([3, 4].map((person) => [person, verdict()])), 1);
    await keepVerdicts(store, 'two', new Map([[3, verdict({ risk: 4 })]]), 1);
    const renewed = verdict({ seats: [], since: day(20_011) });
    await keepVerdicts(store, 'one', new Map([[4, renewed]]), 2);
    expect([...(await loadVerdicts(store, 'one'))]).toEqual([[4, renewed]]);
    expect((await loadVerdicts(store, 'two')).get(3)?.risk).toBe(4);
  }));

test('what is kept of a verdict in another shape, or about nobody, is no verdict', () =>
  withStore(async (store) => {
    await store.db.teams.put({ key: 'one', name: 'one' });
    const kept = { kind: 'verdict' as const, team: 'one', changedAt: 1 };
    await keep(store, { ...kept, id: 'plan', person: 1, value: { ...verdict(), probability: 1.2 } });
    await keep(
      store,
      { ...kept, id: 'plan', value: verdict() },
      { ...kept, id: 'x', person: 2, value: verdict() },
    );
    expect(await store.db.kept.count()).toBe(3);
    expect((await loadVerdicts(store, 'one')).size).toBe(0);
  }));

test('somebody forgotten takes the verdict along', () =>
  withStore(async (store) => {
    await store.db.teams.put({ key: 'one', name: 'one' });
    const ada = await store.db.people.add({ keys: ['email:ada@x.example'], name: null, email: null });
    await keepVerdicts(store, 'one', new Map([[Number(ada), verdict()]]), 1);
    expect((await loadVerdicts(store, 'one')).size).toBe(1);
    await forgetPerson(store, Number(ada));
    expect((await loadVerdicts(store, 'one')).size).toBe(0);
    expect(await loadKept(store, 'verdict', AdvisedVerdict)).toEqual([]);
  }));
