import type { Translate } from '@/components/text/translate';
import { Field } from '@/components/ui/Field';
import { NumberHeads } from '@/components/ui/NumberHeads';
import { orNothing } from '@/components/ui/or-nothing';
import { fieldParsers, priceText } from '@/components/ui/parse-field';
import type { BudgetEntries } from '@/core/model/budget';
import type { PricedPurchase } from '@/core/spend/budget/types';
import type { Minor } from '@/core/units/brands';
import { formatDay, formatTokens } from '@/core/units/format';

interface Props {
  readonly t: Translate;
  readonly purchases: readonly PricedPurchase[];
  readonly prices: BudgetEntries['prices'];
  readonly currency: string;
  readonly enter: (prices: BudgetEntries['prices']) => void;
}

/** The purchases that are known, and what each cost: the admin's own figure, or the price book's. */
export function Purchases({ t, purchases, prices, currency, enter }: Props) {
  const parse = fieldParsers(t);
  const put = ({ boughtOn, tokens }: PricedPurchase, price: Minor | null) => {
    const others = prices.filter((one) => one.boughtOn !== boughtOn || one.tokens !== tokens);
    enter(price === null ? others : [...others, { boughtOn, tokens, price }]);
  };
  return (
    <section class="data-section">
      <h2>{t('budget_purchases')}</h2>
      <p class="quiet">{t(purchases.length > 0 ? 'budget_purchases_why' : 'budget_purchases_none')}</p>
      {purchases.length > 0 ? (
        <div class="settings-table budget-purchases">
          <table aria-label={t('budget_purchases')}>
            <thead>
              <tr>
                <th scope="col">{t('budget_bought_on')}</th>
                <NumberHeads t={t} keys={['budget_bought', 'budget_left']} />
                <th scope="col">{t('budget_price', [currency])}</th>
                <th scope="col">{t('settings_source')}</th>
              </tr>
            </thead>
            <tbody>
              {purchases.map((purchase) => (
                <tr key={`${purchase.boughtOn} ${purchase.expiresOn} ${purchase.tokens}`}>
                  <td>
                    {formatDay(purchase.boughtOn, t.locale)}
                    {purchase.told ? null : <span class="quiet data-sub">{t('budget_inferred')}</span>}
                  </td>
                  <td class="number">{formatTokens(purchase.tokens, t.locale)}</td>
                  <td class="number">{formatTokens(purchase.left, t.locale)}</td>
                  <td>
                    <Field
                      label={t('budget_price_of', [formatDay(purchase.boughtOn, t.locale)])}
                      hideLabel
                      numeric
                      width="112px"
                      text={purchase.price === null ? '' : priceText(purchase.price, currency, t.locale)}
                      parse={orNothing((text) => parse.price(text, currency))}
                      onValue={(price: Minor | null) => put(purchase, price)}
                    />
                  </td>
                  <td class={purchase.origin === 'book' ? 'look' : undefined}>
                    {t(purchase.origin === 'book' ? 'budget_from_book' : 'budget_from_you')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </section>
  );
}
