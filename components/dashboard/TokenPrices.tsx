import type { Translate } from '@/components/text/translate';
import { Field } from '@/components/ui/Field';
import { fieldParsers, priceText, tokensText } from '@/components/ui/parse-field';
import type { Settings, TokenPrice } from '@/core/model/settings';
import { changeCurrency } from '@/core/rates/change-currency';
import { centitokens } from '@/core/units/brands';
import { OriginTag } from './OriginTag';
import { RemoveButton } from './RemoveButton';
import type { SettingsEvents } from './settings-view';

interface Props {
  readonly t: Translate;
  readonly settings: Settings;
  readonly change: SettingsEvents['change'];
}

/** Currency, price of tokens by quantity, minimum order. */
export function TokenPrices({ t, settings, change }: Props) {
  const parse = fieldParsers(t);
  const { currency, tokenPrices } = settings;
  const replace = (at: number, next: TokenPrice | null) => {
    const tiers = tokenPrices.flatMap((tier, i) => (i === at ? (next ? [next] : []) : [tier]));
    change({ tokenPrices: tiers.sort((a, b) => a.from - b.from) });
  };
  const add = () => {
    const last = tokenPrices.at(-1);
    change({
      tokenPrices: [
        ...tokenPrices,
        last
          ? { from: centitokens(Math.max(last.from * 2, 500_000)), perToken: last.perToken, origin: 'admin' }
          : { from: centitokens(100), perToken: 1, origin: 'admin' },
      ],
    });
  };
  return (
    <section class="settings-section">
      <h2>{t('settings_tokens')}</h2>
      <div class="settings-row">
        <Field
          label={t('settings_currency')}
          text={currency}
          width="96px"
          parse={parse.currency}
          onValue={(value) => change(changeCurrency(settings, value))}
        />
        <Field
          label={t('settings_minimum_order')}
          text={tokensText(settings.minimumOrder, t.locale)}
          numeric
          width="128px"
          parse={parse.tokens}
          onValue={(value) => change({ minimumOrder: value })}
        />
      </div>
      <p class="quiet">{t('settings_currency_why')}</p>
      <div class="settings-table">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('settings_tier_from')}</th>
              <th scope="col">{t('settings_tier_price')}</th>
              <th scope="col">{t('settings_source')}</th>
              <th scope="col">
                <span class="visually-hidden">{t('settings_remove')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {tokenPrices.map((tier, at) => (
              <tr key={tier.from}>
                <td>
                  <Field
                    label={t('settings_tier_from')}
                    hideLabel
                    numeric
                    width="112px"
                    text={tokensText(tier.from, t.locale)}
                    parse={parse.tokens}
                    onValue={(from) => replace(at, { ...tier, from })}
                  />
                </td>
                <td>
                  <Field
                    label={t('settings_token_price')}
                    hideLabel
                    numeric
                    width="112px"
                    text={priceText(tier.perToken, currency, t.locale)}
                    parse={(text) => parse.tokenPrice(text, currency)}
                    onValue={(perToken) => replace(at, { ...tier, perToken, origin: 'admin' })}
                  />
                </td>
                <td>
                  <OriginTag t={t} origin={tier.origin} />
                </td>
                <td>
                  <RemoveButton
                    t={t}
                    name={tokensText(tier.from, t.locale)}
                    label={t('settings_tier_remove', [tokensText(tier.from, t.locale)])}
                    onRemove={() => replace(at, null)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <button type="button" class="button" onClick={add}>
        {t('settings_add_tier')}
      </button>
    </section>
  );
}
