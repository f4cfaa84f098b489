import { AdvisedVerdict } from '@/core/model/advised-verdict';

/** A verdict as it is kept, with what a test needs changed: AutoCAD seat instead of Flex. */
export const advised = (more: Partial<AdvisedVerdict> = {}): AdvisedVerdict =>
  AdvisedVerdict.parse({
    seats: ['AutoCAD'],
    since: 20_000,
    contestedSince: null,
    present: [],
    products: ['AutoCAD'],
    unpriced: [],
    currency: 'EUR',
    saving: more.effort === 'none' ? 0 : 41_200,
    probability: 0.87,
    risk: 1,
    effort: 'buy',
    waitFor: null,
    flip: { by: 'days', products: ['AutoCAD'], daysPerMonth: 10.9, flipsAtDaysPerMonth: 5, to: [] },
    reasons: [{ code: 'HIGH_DAYS', figures: { product: 'AutoCAD', days: 131, breakEvenDays: 100 } }],
    costs: { advised: 200_000, present: 241_200, flex: 241_200, seats: 200_000 },
    days: { expected: 131, breakEven: 100 },
    windows: { agree: 3, of: 4 },
    trend: [3, 4],
    computedOn: 20_031,
    stamp: 'x',
    ...more,
  });
