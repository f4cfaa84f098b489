import { useCallback } from 'preact/hooks';
import { ChartFigure } from '@/components/chart/ChartFigure';
import type { ChartColours } from '@/components/chart/colours';
import { monthsConfiguration } from '@/components/chart/months-options';
import type { Translate } from '@/components/text/translate';
import { NumberHeads } from '@/components/ui/NumberHeads';
import { centitokens } from '@/core/units/brands';
import { monthText } from '../data/month-text';
import { changeText } from './ProductsTable';
import { productWords } from './product-words';
import type { ProductView } from './products-view';

interface Props {
  readonly t: Translate;
  readonly view: ProductView;
}

/** Tokens of each month of the look-back. */
export function ProductMonths({ t, view }: Props) {
  const { product, currency, perToken } = view;
  const { months, change } = product;
  const configure = useCallback(
    (colours: ChartColours) => {
      const { tokens, count, money } = productWords(t, currency);
      return monthsConfiguration(
        months.map((one) => ({ month: one.month, value: one.tokens / 100 })),
        {
          month: (month) => monthText(month, t.locale),
          value: (amount) => tokens(centitokens(Math.round(amount * 100))),
          sentences: (i) => {
            const one = months[i];
            if (!one) return [];
            return [
              t('products_tip_month', [tokens(one.tokens), count(one.days)]),
              ...(perToken === null ? [] : [money((one.tokens * perToken) / 100)]),
            ];
          },
        },
        colours,
      );
    },
    [t, months, currency, perToken],
  );
  if (months.length === 0) return null;
  const { tokens, count, money } = productWords(t, currency);
  return (
    <section class="settings-section">
      <ChartFigure
        t={t}
        file="product-months"
        title={
          change === null
            ? t('products_months')
            : t(change < 0 ? 'products_months_less' : 'products_months_more', [
                changeText(t, Math.abs(change)).replace('+', ''),
              ])
        }
        summary={t('products_trend_of', [months.map((one) => tokens(one.tokens)).join(', ')])}
        height={180}
        configure={configure}
        table={
          <table>
            <thead>
              <tr>
                <th scope="col">{t('curves_month')}</th>
                <NumberHeads t={t} keys={['shares_tokens', 'products_person_days', 'shares_cost']} />
              </tr>
            </thead>
            <tbody>
              {months.map((one) => (
                <tr key={one.month}>
                  <th scope="row">{monthText(one.month, t.locale)}</th>
                  <td class="number">{tokens(one.tokens)}</td>
                  <td class="number">{count(one.days)}</td>
                  <td class="number">{perToken === null ? '–' : money((one.tokens * perToken) / 100)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        }
      />
    </section>
  );
}
