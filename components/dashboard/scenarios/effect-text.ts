import type { Translate } from '@/components/text/translate';
import type { ScenarioGap } from '@/core/forecast/scenarios/types';
import type { Effect } from '@/core/model/scenario';
import { minor } from '@/core/units/brands';
import { formatMoney, formatNumber, formatPercent, formatTokens } from '@/core/units/format';

/** An effect as a sentence. @param currency of token prices, ISO 4217 */
export function effectText(t: Translate, effect: Effect, currency: string): string {
  const number = (value: number) => formatNumber(value, t.locale, 2);
  switch (effect.kind) {
    case 'people': {
      const { people, product, daysPerMonth } = effect;
      const count = Math.abs(people);
      if (people < 0) return t('scenario_people_fewer', [number(count), product], count);
      if (daysPerMonth === null) return t('scenario_people_more', [number(count), product], count);
      return t('scenario_people_days', [number(count), product, number(daysPerMonth)], count);
    }
    case 'factor':
      return effect.product === null
        ? t('scenario_factor_all', [number(effect.factor)])
        : t('scenario_factor_one', [effect.product, number(effect.factor)]);
    case 'mix':
      return t('scenario_mix', [formatPercent(effect.share, t.locale), effect.product, effect.into]);
    case 'growth':
      return t(effect.perYear < 0 ? 'scenario_growth_down' : 'scenario_growth_up', [
        formatPercent(Math.abs(effect.perYear), t.locale, 1),
      ]);
    case 'rate':
      return t('scenario_rate', [effect.product, formatTokens(effect.perDay, t.locale)]);
    case 'token-price': {
      const price = { minor: minor(Math.round(effect.perToken)), currency };
      return t('scenario_token_price', [formatMoney(price, t.locale)]);
    }
    case 'closure':
      return t('scenario_closure', [formatPercent(effect.left, t.locale)]);
  }
}

const GAPS = {
  'no-rate': 'scenario_gap_rate',
  'no-users': 'scenario_gap_users',
  'no-use': 'scenario_gap_use',
} as const;

/** What is missing for an effect, and the next step. */
export const gapText = (t: Translate, { code, product }: ScenarioGap): string => t(GAPS[code], [product]);
