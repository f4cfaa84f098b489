import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alertWords } from '@/components/alert-words/alert-words';
import { createTranslator } from '@/components/text/translate';
import { type AlertFacts, type BudgetSeen, conditionsOf } from '@/core/alerts/conditions';
import { type AlertsSent, dueAlerts, quietFor } from '@/core/alerts/due-alerts';
import { rulesOf, withRule } from '@/core/alerts/rules';
import type { AlertKind, AlertSettings } from '@/core/model/alerts';
import type { LotFate } from '@/core/purchase/types';
import { centitokens, day, minor } from '@/core/units/brands';
import catalog from '@/public/_locales/en/messages.json';

const TODAY = day(20_600);
const settings: AlertSettings = { on: true, rules: [], quiet: null };
const none: AlertsSent = { sent: [] };

const fate = (in_: number, stranded: number): LotFate => {
  const tokens = centitokens(stranded * 100);
  const money = { minor: minor(stranded * 300), currency: 'USD' };
  return {
    lot: { tokens: centitokens(1_000_000), expiresOn: day(TODAY + in_), source: 'listed' },
    stranded: { low: tokens, likely: tokens, high: tokens },
    strandedCost: { low: money, likely: money, high: money },
  };
};

/** A calm team's outlook, changed. */
const seen = (change: Partial<AlertFacts> = {}): AlertFacts => ({
  team: 'one:A',
  today: TODAY,
  available: centitokens(500_000),
  readAt: TODAY * 86_400_000,
  past: [],
  fan: [],
  runOut: { early: day(TODAY + 100), likely: day(TODAY + 120), late: null },
  withheld: null,
  orderBy: day(TODAY + 90),
  fates: [fate(200, 0)],
  lots: [],
  nextExpiry: { lot: fate(200, 0).lot, fate: null },
  lockedOutBeforeExpiry: 0.01,
  movers: { risen: [], fallen: [], periods: null },
  freshness: [{ page: 'summary', readAt: TODAY * 86_400_000, complete: true }],
  coverage: { exact: 1, estimated: 0, unknown: 0, period: null },
  conflicts: [],
  horizon: 365,
  ...change,
});
const kinds = (outlook: AlertFacts, before = none, own = settings) =>
  dueAlerts(outlook, own, before).due.map(({ kind }) => kind);

/** A soft budget of 300 tokens for nine more days. */
const soft = (change: Partial<BudgetSeen> = {}): BudgetSeen => ({
  id: 'a-b-c',
  scope: { kind: 'group', by: 'project', name: 'Tower A' },
  amount: { tokens: centitokens(30_000) },
  until: day(TODAY + 9),
  used: 12_000,
  of: 30_000,
  exceeded: false,
  probability: null,
  ...change,
});

/** Several looks in a row: which alerts each brings. */
function story(...outlooks: Partial<AlertFacts>[]): AlertKind[][] {
  let state = none;
  return outlooks.map((change) => {
    const { due, next } = dueAlerts(seen(change), settings, state);
    state = next;
    return due.map(({ kind }) => kind);
  });
}

describe('alerts', () => {
  it('of a calm team are none, each bad figure brings its own, most urgent first', () => {
    expect(kinds(seen())).toEqual([]);
    const bad = seen({
      orderBy: TODAY,
      lockedOutBeforeExpiry: 0.2,
      fates: [fate(20, 100), fate(60, 99)],
      available: centitokens(5_000),
      freshness: [{ page: 'summary', readAt: (TODAY - 14) * 86_400_000, complete: true }],
    });
    expect(kinds(bad)).toEqual(['order-by', 'lock-out', 'stranding', 'balance', 'stale']);
    expect(kinds(bad, none, { ...settings, on: false })).toEqual([]);
    const money = withRule(settings, { kind: 'stranding-money', on: true, limit: 30_000 });
    expect(kinds(bad, none, money)).toContain('stranding-money');
    expect(kinds(seen({ runOut: { early: null, likely: day(TODAY + 9), late: null } }))).toEqual([]);
    const runOut = withRule(settings, { kind: 'run-out', on: true, limit: 9 });
    expect(
      kinds(seen({ runOut: { early: null, likely: day(TODAY + 9), late: null } }), none, runOut),
    ).toEqual(['run-out']);
  });

  it('come once, again only when twice as bad or after it was clearly over', () => {
    const risk = (share: number) => ({ lockedOutBeforeExpiry: share });
    expect(story(risk(0.21), risk(0.21), risk(0.3), risk(0.41), risk(0.39), risk(0.5))).toEqual([
      ['lock-out'],
      [],
      [],
      ['lock-out'],
      [],
      [],
    ]);
    // Around the limit nothing comes back; well below it does.
    expect(story(risk(0.21), risk(0.19), risk(0.21), risk(0.1), risk(0.21))).toEqual([
      ['lock-out'],
      [],
      [],
      [],
      ['lock-out'],
    ]);
  });

  it('of a lock-out are each expiry’s own, as of the next one people may be locked out too', () => {
    const expiry = (ahead: number) => ({
      lockedOutBeforeExpiry: 0.5,
      nextExpiry: { lot: fate(ahead, 0).lot, fate: null },
    });
    expect(story(expiry(200), expiry(200), expiry(300))).toEqual([['lock-out'], [], ['lock-out']]);
  });

  it('of the order-by day come when it is reached, not daily, and anew after an order', () => {
    const by = (ahead: number | null) => ({ orderBy: ahead === null ? null : day(TODAY + ahead) });
    expect(story(by(1), by(0), by(-1), by(2), by(0), by(40), by(0), by(null), by(-2))).toEqual([
      [],
      ['order-by'],
      [],
      [],
      [],
      [],
      ['order-by'],
      [],
      ['order-by'],
    ]);
  });

  it('of stranding are each lot’s own, and of two lots with one expiry the worse counts', () => {
    expect(story({ fates: [fate(20, 150)] }, { fates: [fate(20, 150), fate(60, 150)] })).toEqual([
      ['stranding'],
      ['stranding'],
    ]);
    expect(story({ fates: [fate(20, 150), fate(20, 5)] }, { fates: [fate(20, 5), fate(20, 150)] })).toEqual([
      ['stranding'],
      [],
    ]);
  });

  it('of a soft budget come when it is likely exceeded, when it is, and when twice as much is used', () => {
    const risk = (probability: number | null) => ({ budgets: [soft({ probability })] });
    const over = (used: number) => ({ budgets: [soft({ used, exceeded: true, probability: null })] });
    expect(
      story(
        risk(0.49),
        risk(0.5),
        risk(0.7),
        risk(null),
        risk(0.5),
        over(30_001),
        over(50_000),
        over(60_000),
      ),
    ).toEqual([[], ['budget'], [], [], [], ['budget'], [], ['budget']]);
    // The next month's is another.
    const next = { budgets: [soft({ probability: 0.6, until: day(TODAY + 39) })] };
    expect(story(risk(0.6), next, next)).toEqual([['budget'], ['budget'], []]);
    const two = { budgets: [soft({ probability: 0.6 }), soft({ id: 'd', exceeded: true, used: 40_000 })] };
    expect(story(two, two)).toEqual([['budget', 'budget'], []]);
  });

  it('of unusual use come once a day it happened on, and for nobody not at all', () => {
    const burn = (ago: number, people: number, tokens = 6_000) => ({
      burn: { on: day(TODAY - ago), until: day(TODAY - ago + 7), people, tokens: centitokens(tokens) },
    });
    expect(story(burn(1, 0, 0), burn(1, 1), burn(1, 1), burn(0, 2), { burn: null })).toEqual([
      [],
      ['burn'],
      [],
      ['burn'],
      [],
    ]);
    expect(story(burn(1, 1, 4_999))).toEqual([[]]);
  });

  it('wait while there is no forecast, and forget nothing meanwhile', () => {
    const withheld = { code: 'short-history' as const, daysKnown: 1, daysNeeded: 3 };
    const blind = { withheld, orderBy: null, lockedOutBeforeExpiry: null, runOut: null, fates: [] };
    const bad = { lockedOutBeforeExpiry: 0.5, orderBy: TODAY };
    expect(story(bad, blind, bad)).toEqual([['order-by', 'lock-out'], [], []]);
  });

  it('of a day that is over are forgotten, and so is what belongs to a rule switched off', () => {
    const { next } = dueAlerts(seen({ fates: [fate(3, 500)], lockedOutBeforeExpiry: 0.5 }), settings, none);
    expect(next.sent).toHaveLength(2);
    const later = dueAlerts(
      seen({ today: day(TODAY + 4), fates: [], lockedOutBeforeExpiry: null }),
      settings,
      next,
    );
    expect(later.next.sent.map(({ kind }) => kind)).toEqual(['lock-out']);
    const off = withRule(settings, { kind: 'lock-out', on: false, limit: 0.2 });
    expect(
      dueAlerts(seen({ lockedOutBeforeExpiry: 0.5 }), off, next).next.sent.map(({ kind }) => kind),
    ).toEqual(['stranding']);
  });

  it('never come twice for the same outlook, whatever it is and whatever was sent', () => {
    const anyOutlook = fc
      .record({
        by: fc.option(fc.integer({ min: -30, max: 60 })),
        risk: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
        fates: fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 900 })), {
          maxLength: 4,
        }),
        available: fc.option(fc.integer({ min: -5_000, max: 20_000 })),
        read: fc.integer({ min: 0, max: 90 }),
      })
      .map(({ by, risk, fates, available, read }) =>
        seen({
          orderBy: by === null ? null : day(TODAY + by),
          lockedOutBeforeExpiry: risk,
          fates: fates.map(([ahead, stranded]) => fate(ahead, stranded)),
          available: available === null ? null : centitokens(available),
          freshness: [{ page: 'summary', readAt: (TODAY - read) * 86_400_000, complete: true }],
        }),
      );
    fc.assert(
      fc.property(fc.array(anyOutlook, { minLength: 1, maxLength: 6 }), (outlooks) => {
        let state = none;
        for (const outlook of outlooks) {
          const first = dueAlerts(outlook, settings, state);
          const again = dueAlerts(outlook, settings, first.next);
          expect(again.due).toEqual([]);
          expect(again.next).toEqual(first.next);
          state = first.next;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are each said in a whole sentence with its figures', () => {
    const t = createTranslator((key, values) => {
      const entry = Object.entries(catalog).find(([name]) => name === key)?.[1];
      let at = 0;
      return entry ? entry.message.replace(/\$\w+\$/g, () => values[at++] ?? '?') : '';
    }, 'en');
    const all = rulesOf(settings).map((rule) => ({ ...rule, on: true }));
    const bad = seen({
      orderBy: day(TODAY - 3),
      lockedOutBeforeExpiry: 0.25,
      runOut: { early: null, likely: day(TODAY + 9), late: null },
      fates: [fate(20, 700)],
      available: centitokens(1_050),
      budgets: [soft({ probability: 0.6 })],
      burn: { on: day(TODAY - 1), until: day(TODAY + 6), people: 2, tokens: centitokens(9_000) },
      freshness: [{ page: 'summary', readAt: (TODAY - 20) * 86_400_000, complete: true }],
    });
    const alerts = conditionsOf(bad, all).map((one) => ({ ...one, level: one.level ?? 0 }));
    const { title, message } = alertWords(t)('North', alerts);
    expect(alerts).toHaveLength(9);
    expect([title, ...message.split('\n')]).toEqual([
      'North: Order tokens now. The order-by day was May 24, 2026.',
      'With a probability of 25% people are locked out before Dec 13, 2026.',
      'The tokens last until about Jun 5, 2026.',
      'The budget of Tower A until Jun 5, 2026, 300 tokens, will be exceeded with a probability of 60%.',
      'About 700 tokens will expire unused on Jun 16, 2026.',
      'Tokens worth about $2,100 will expire unused on Jun 16, 2026.',
      '10.5 tokens are left.',
      'On May 26, 2026 2 people used far more than they usually do, one of them 90 tokens.',
      'The newest data are 20 days old. Open Token Usage to read it anew.',
      'Click to see more.',
    ]);
  });
});

describe('quiet hours', () => {
  it('last to their end, over midnight too', () => {
    const night = { from: 19, to: 7 };
    expect([18 * 60 + 59, 19 * 60, 0, 6 * 60 + 59, 7 * 60].map((at) => quietFor(at, night))).toEqual([
      0, 720, 420, 1, 0,
    ]);
    expect(quietFor(13 * 60, { from: 12, to: 14 })).toBe(60);
    expect(quietFor(13 * 60, null)).toBe(0);
    expect(quietFor(13 * 60, { from: 13, to: 13 })).toBe(0);
  });
});
