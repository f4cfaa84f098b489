import { useState } from 'preact/hooks';
import type { Translate } from '@/components/text/translate';
import { Field } from '@/components/ui/Field';
import { fieldParsers, tokensText } from '@/components/ui/parse-field';
import type { EnteredRate } from '@/core/model/settings';
import { formatNumber, formatTokens } from '@/core/units/format';
import { OriginTag } from './OriginTag';
import { RemoveButton } from './RemoveButton';
import type { ProductSeen, SettingsEvents, SettingsView } from './settings-view';

interface Props {
  readonly t: Translate;
  readonly view: SettingsView;
  readonly change: SettingsEvents['change'];
  readonly namesList: string;
}

/** Tokens per 24 hours of each product: learned, entered, or from the list. */
export function Rates({ t, view, change, namesList }: Props) {
  const parse = fieldParsers(t);
  const [adding, setAdding] = useState<Partial<EnteredRate> | null>(null);
  const { rates } = view.settings;
  const replace = (at: number, next: EnteredRate | null) =>
    change({ rates: rates.flatMap((rate, i) => (i === at ? (next ? [next] : []) : [rate])) });
  const draft = (part: Partial<EnteredRate>) => {
    const next = { ...adding, ...part };
    if (next.product && next.perDay !== undefined) {
      const entered: EnteredRate = {
        product: next.product,
        perDay: next.perDay,
        from: null,
        origin: 'admin',
      };
      change({ rates: [...rates.filter((r) => r.product !== entered.product || r.from !== null), entered] });
      setAdding(null);
    } else setAdding(next);
  };
  const learned = (product: string) =>
    learnedText(
      t,
      view.products.find((seen) => seen.name === product),
    );
  const onlyLearned = view.products.filter(
    (seen) => seen.learned && !rates.some((r) => r.product === seen.name),
  );
  return (
    <section class="settings-section">
      <h2>{t('settings_rates')}</h2>
      <p class="quiet">{t('settings_rates_why')}</p>
      <div class="settings-table">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('settings_rate_product')}</th>
              <th scope="col">{t('settings_rate_per_day')}</th>
              <th scope="col">{t('settings_source')}</th>
              <th scope="col">
                <span class="visually-hidden">{t('settings_remove')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rates.map((rate, at) => (
              <tr key={`${rate.product} ${rate.from}`}>
                <td>{rate.product}</td>
                <td>
                  <Field
                    label={t('settings_rate_per_day')}
                    hideLabel
                    numeric
                    width="96px"
                    text={tokensText(rate.perDay, t.locale)}
                    parse={parse.tokens}
                    onValue={(perDay) => replace(at, { ...rate, perDay, origin: 'admin' })}
                  />
                </td>
                <td>{learned(rate.product) ?? <OriginTag t={t} origin={rate.origin} />}</td>
                <td>
                  <RemoveButton t={t} name={rate.product} onRemove={() => replace(at, null)} />
                </td>
              </tr>
            ))}
            {onlyLearned.map((seen) => (
              <tr key={seen.name}>
                <td>{seen.name}</td>
                <td>{seen.learned ? formatTokens(seen.learned.perDay, t.locale) : null}</td>
                <td>{learnedText(t, seen)}</td>
                <td />
              </tr>
            ))}
            {adding ? (
              <tr>
                <td>
                  <Field
                    label={t('settings_rate_product')}
                    hideLabel
                    text={adding.product ?? ''}
                    list={namesList}
                    parse={parse.name}
                    onValue={(product) => draft({ product })}
                  />
                </td>
                <td>
                  <Field
                    label={t('settings_rate_per_day')}
                    hideLabel
                    numeric
                    width="96px"
                    text={adding.perDay === undefined ? '' : tokensText(adding.perDay, t.locale)}
                    parse={parse.tokens}
                    onValue={(perDay) => draft({ perDay })}
                  />
                </td>
                <td />
                <td>
                  <RemoveButton t={t} name={adding.product ?? ''} onRemove={() => setAdding(null)} />
                </td>
              </tr>
            ) : null}
          </tbody>
        </table>
      </div>
      {adding ? null : (
        <button type="button" class="button" onClick={() => setAdding({})}>
          {t('settings_add_rate')}
        </button>
      )}
    </section>
  );
}

function learnedText(t: Translate, seen: ProductSeen | undefined): string | null {
  if (!seen?.learned) return null;
  const { perDay, agreeing, personDays } = seen.learned;
  return t('settings_learned', [
    formatTokens(perDay, t.locale),
    formatNumber(agreeing, t.locale),
    formatNumber(personDays, t.locale),
  ]);
}
