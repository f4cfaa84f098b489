import type { Translate } from '@/components/text/translate';
import { Field } from '@/components/ui/Field';
import { orNothing } from '@/components/ui/or-nothing';
import { fieldParsers, priceText, tokensText } from '@/components/ui/parse-field';
import type { Effect } from '@/core/model/scenario';
import { formatNumber } from '@/core/units/format';
import { numberBetween } from './effect-parsers';

interface Props {
  readonly t: Translate;
  readonly effect: Effect;
  readonly currency: string;
  /** Id of the list of known products. */
  readonly productsList: string;
  readonly change: (effect: Effect) => void;
}

/** The fields of one effect. */
export function EffectFields({ t, effect, currency, productsList, change }: Props) {
  const parse = fieldParsers(t);
  const number = (value: number | null) => (value === null ? '' : formatNumber(value, t.locale, 2));
  const percent = (share: number) => formatNumber(share * 100, t.locale, 1);
  const product = (label: string, value: string, put: (name: string) => void) => (
    <Field label={label} text={value} list={productsList} parse={parse.name} onValue={put} />
  );
  const share = (label: string, value: number, put: (share: number) => void) => (
    <Field
      label={label}
      numeric
      width="96px"
      text={percent(value)}
      parse={numberBetween(t, 0, 1, { scale: 100 })}
      onValue={put}
    />
  );
  switch (effect.kind) {
    case 'people':
      return (
        <>
          <Field
            label={t('scenario_field_people')}
            numeric
            width="96px"
            text={number(effect.people)}
            parse={numberBetween(t, -10_000, 10_000, { whole: true })}
            onValue={(people) => change({ ...effect, people })}
          />
          {product(t('scenario_field_product'), effect.product, (name) =>
            change({ ...effect, product: name }),
          )}
          <Field
            label={t('scenario_field_days')}
            numeric
            width="96px"
            text={number(effect.daysPerMonth)}
            parse={orNothing<number>(numberBetween(t, 0, 31))}
            onValue={(daysPerMonth) => change({ ...effect, daysPerMonth })}
          />
        </>
      );
    case 'factor':
      return (
        <>
          <Field
            label={t('scenario_field_factor')}
            numeric
            width="96px"
            text={number(effect.factor)}
            parse={numberBetween(t, 0, 1000)}
            onValue={(factor) => change({ ...effect, factor })}
          />
          <Field
            label={t('scenario_field_product_or_all')}
            text={effect.product ?? ''}
            list={productsList}
            parse={(text) => ({ ok: true, value: text.trim() || null })}
            onValue={(name) => change({ ...effect, product: name })}
          />
        </>
      );
    case 'mix':
      return (
        <>
          {share(t('scenario_field_share'), effect.share, (part) => change({ ...effect, share: part }))}
          {product(t('scenario_field_of'), effect.product, (name) => change({ ...effect, product: name }))}
          {product(t('scenario_field_into'), effect.into, (into) => change({ ...effect, into }))}
        </>
      );
    case 'growth':
      return (
        <Field
          label={t('scenario_field_growth')}
          numeric
          width="96px"
          text={percent(effect.perYear)}
          parse={numberBetween(t, -1, 100, { scale: 100 })}
          onValue={(perYear) => change({ ...effect, perYear })}
        />
      );
    case 'rate':
      return (
        <>
          {product(t('scenario_field_product'), effect.product, (name) =>
            change({ ...effect, product: name }),
          )}
          <Field
            label={t('scenario_field_rate')}
            numeric
            width="96px"
            text={tokensText(effect.perDay, t.locale)}
            parse={parse.tokens}
            onValue={(perDay) => change({ ...effect, perDay })}
          />
        </>
      );
    case 'token-price':
      return (
        <Field
          label={t('scenario_field_token_price', [currency])}
          numeric
          width="96px"
          text={priceText(effect.perToken, currency, t.locale)}
          parse={(text) => parse.tokenPrice(text, currency)}
          onValue={(perToken) => change({ ...effect, perToken })}
        />
      );
    case 'closure':
      return share(t('scenario_field_left'), effect.left, (left) => change({ ...effect, left }));
  }
}
