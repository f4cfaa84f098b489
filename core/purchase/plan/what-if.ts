import { minor } from '@/core/units/brands';
import { recommend } from './recommend';
import type { Changed, ChangeKind, Judgement } from './renewal-types';
import type { Situation } from './situation';

/** A situation that is otherwise, and how plans are judged in it. */
export interface Otherwise {
  readonly kind: ChangeKind;
  readonly value: number;
  readonly judgement: Judgement;
  /** Of every demand, of every price; days added to the lead time. */
  readonly demand: number;
  readonly price: number;
  readonly lead: number;
}

/** What is asked: prices, use, lead time and how much a lock-out matters, each alone. */
export function otherwise(judgement: Judgement): Otherwise[] {
  const same = { judgement, demand: 1, price: 1, lead: 0, value: 0 };
  const judged: Otherwise[] =
    judgement.kind === 'confidence'
      ? surer(judgement.confidence).map(({ kind, confidence }) => ({
          ...same,
          kind,
          value: confidence,
          judgement: { kind: 'confidence', confidence },
        }))
      : (['lock-out-dearer', 'lock-out-cheaper'] as const).map((kind) => {
          const cost = minor(Math.round(judgement.cost * (kind === 'lock-out-dearer' ? 2 : 0.5)));
          return { ...same, kind, value: cost, judgement: { kind: 'lock-out-day', cost } };
        });
  return [
    { ...same, kind: 'dearer', price: 1.1 },
    { ...same, kind: 'more-use', demand: 1.2 },
    { ...same, kind: 'less-use', demand: 0.8 },
    { ...same, kind: 'slower', lead: 14 },
    ...judged,
  ];
}

/** Half and twice the risk. */
const surer = (confidence: number) => [
  { kind: 'surer' as const, confidence: 1 - (1 - confidence) / 2 },
  { kind: 'less-sure' as const, confidence: Math.max(0.51, 1 - (1 - confidence) * 2) },
];

/** The answer in a situation that is otherwise. */
export function answerOtherwise(
  { kind, value, judgement, price, lead }: Otherwise,
  situation: Situation,
  coarse: Situation,
  seed: number,
): Changed {
  const change = (of: Situation): Situation => ({
    ...of,
    leadTimeDays: of.leadTimeDays + lead,
    tiers: of.tiers.map((tier) => ({ ...tier, perToken: tier.perToken * price })),
  });
  const { orders } = recommend(change(situation), change(coarse), judgement, seed).best;
  const first = orders[0];
  return {
    kind,
    value,
    first: first ? { day: first.day, tokens: first.tokens } : null,
    orders: orders.length,
  };
}
