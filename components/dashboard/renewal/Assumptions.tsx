import type { Translate } from '@/components/text/translate';
import { priceText } from '@/components/ui/parse-field';
import { tokenPriceOrigin } from '@/core/rates/price-of-tokens';
import { formatDays, formatPercent } from '@/core/units/format';
import type { RenewalView } from './renewal-view';
import { moneyText, tokensText } from './texts';

/** What the plan was worked out with, and where to change it. */
export function Assumptions({ t, view }: { readonly t: Translate; readonly view: RenewalView }) {
  const { settings, answer, scenarios } = view;
  const { tokenPrices, currency } = settings;
  const implied = settings.lockOutDayCost === null ? (answer?.renewal.lockOutDay ?? null) : null;
  return (
    <section class="data-section">
      <h2>{t('renewal_assumptions')}</h2>
      <dl class="data-facts">
        <Fact name={t('renewal_lead')} value={formatDays(settings.leadTimeDays, t.locale)} />
        {settings.lockOutDayCost === null ? (
          <Fact name={t('renewal_confidence')} value={formatPercent(settings.confidence, t.locale)} />
        ) : (
          <Fact name={t('renewal_lock_out_day')} value={moneyText(settings.lockOutDayCost, view, t)} />
        )}
        <Fact
          name={t('renewal_minimum')}
          value={t('renewal_tokens', [tokensText(settings.minimumOrder, t)])}
        />
        {tokenPrices.map(({ from, perToken }) => (
          <Fact
            key={from}
            name={t('renewal_price_from', [tokensText(from, t)])}
            value={`${priceText(perToken, currency, t.locale)} ${currency}`}
          />
        ))}
      </dl>
      {tokenPrices.length > 0 && tokenPriceOrigin({ tokenPrices, currency }) === 'list' ? (
        <p class="look">{t('renewal_list_price')}</p>
      ) : null}
      {implied ? <p class="quiet">{t('renewal_implied', [moneyText(implied, view, t)])}</p> : null}
      {scenarios.length > 0 ? <p class="quiet">{t('renewal_scenarios', [scenarios.join(', ')])}</p> : null}
      <p class="quiet">{t('renewal_method')}</p>
      {answer ? <p class="quiet">{t('renewal_order_days')}</p> : null}
      <a href="#/settings">{t('renewal_to_settings')}</a>
    </section>
  );
}

const Fact = ({ name, value }: { readonly name: string; readonly value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
);
