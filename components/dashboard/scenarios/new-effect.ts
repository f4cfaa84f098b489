import type { MessageKey } from '@/components/text/keys';
import type { Effect } from '@/core/model/scenario';
import { centitokens } from '@/core/units/brands';

export const EFFECT_KINDS = [
  'people',
  'factor',
  'mix',
  'growth',
  'rate',
  'token-price',
  'closure',
] as const satisfies readonly Effect['kind'][];

export const EFFECT_NAMES: Readonly<Record<Effect['kind'], MessageKey>> = {
  people: 'scenario_kind_people',
  factor: 'scenario_kind_factor',
  mix: 'scenario_kind_mix',
  growth: 'scenario_kind_growth',
  rate: 'scenario_kind_rate',
  'token-price': 'scenario_kind_token_price',
  closure: 'scenario_kind_closure',
};

/** An effect to start from. @param products in use, the most used first */
export function newEffect(kind: Effect['kind'], products: readonly string[]): Effect {
  const [product = '', into = product] = products;
  switch (kind) {
    case 'people':
      return { kind, people: 1, product, daysPerMonth: null };
    case 'factor':
      return { kind, product: null, factor: 1.2 };
    case 'mix':
      return { kind, product, into, share: 0.5 };
    case 'growth':
      return { kind, perYear: 0.1 };
    case 'rate':
      return { kind, product, perDay: centitokens(1000) };
    case 'token-price':
      return { kind, perToken: 300 };
    case 'closure':
      return { kind, left: 0.1 };
  }
}
