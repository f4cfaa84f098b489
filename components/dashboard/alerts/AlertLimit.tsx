import type { MessageKey } from '@/components/text/keys';
import type { Translate } from '@/components/text/translate';
import { Field, type FieldResult } from '@/components/ui/Field';
import { fieldParsers, priceText, tokensText } from '@/components/ui/parse-field';
import type { AlertKind, AlertRule } from '@/core/model/alerts';
import { centitokens } from '@/core/units/brands';
import { formatNumber } from '@/core/units/format';
import { numberBetween } from '../scenarios/effect-parsers';

interface Props {
  readonly t: Translate;
  /** The rule's name, read aloud before the unit. */
  readonly name: string;
  readonly rule: AlertRule;
  readonly currency: string;
  readonly put: (limit: number) => void;
}

type Unit = 'days' | 'share' | 'tokens' | 'money';

const UNITS: Readonly<Record<AlertKind, Unit>> = {
  'order-by': 'days',
  'lock-out': 'share',
  'run-out': 'days',
  stranding: 'tokens',
  'stranding-money': 'money',
  budget: 'share',
  burn: 'tokens',
  balance: 'tokens',
  stale: 'days',
};
const WORDS: Readonly<Record<Unit, MessageKey>> = {
  days: 'alert_unit_days',
  share: 'alert_unit_share',
  tokens: 'alert_unit_tokens',
  money: 'alert_unit_money',
};
const MOST_DAYS = 3650;

/** From where on a rule tells, in its own unit. */
export function AlertLimit({ t, name, rule, currency, put }: Props) {
  const unit = UNITS[rule.kind];
  const word = t(WORDS[unit], [currency]);
  const parse = fieldParsers(t);
  const { text, read } = fieldOf(unit);
  return (
    <span class="alert-limit">
      <Field
        label={`${name}, ${word}`}
        hideLabel
        numeric
        width="96px"
        text={text}
        parse={read}
        onValue={put}
      />
      <span class="quiet">{word}</span>
    </span>
  );

  function fieldOf(of: Unit): { text: string; read: (typed: string) => FieldResult<number> } {
    const { limit } = rule;
    switch (of) {
      case 'days':
        return {
          text: formatNumber(limit, t.locale),
          read: numberBetween(t, 0, MOST_DAYS, { whole: true }),
        };
      case 'share':
        return {
          text: formatNumber(limit * 100, t.locale, 1),
          read: numberBetween(t, 0, 1, { scale: 100 }),
        };
      case 'tokens':
        return { text: tokensText(centitokens(Math.round(limit)), t.locale), read: parse.tokens };
      case 'money':
        return { text: priceText(limit, currency, t.locale), read: (typed) => parse.price(typed, currency) };
    }
  }
}
