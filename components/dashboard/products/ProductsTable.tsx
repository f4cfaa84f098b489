import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { MessageKey } from '@/components/text/keys';
import type { Translate } from '@/components/text/translate';
import { WideTable } from '@/components/ui/WideTable';
import { formatPercent } from '@/core/units/format';
import { MonthBars } from './MonthBars';
import { productAddress } from './product-address';
import { aboveBelow, originText, productWords, seatName } from './product-words';
import type { ListedProduct, ProductsView } from './products-view';
import { SortHead } from './SortHead';
import { type ProductSort, sortProducts } from './sort-products';

interface Props {
  readonly t: Translate;
  readonly view: ProductsView;
}

interface Column {
  readonly id: string;
  readonly name: MessageKey;
  /** null: it can't be sorted by. */
  readonly sort: ProductSort | null;
}

const COLUMNS: readonly Column[] = [
  { id: 'tokens', name: 'shares_tokens', sort: 'tokens' },
  { id: 'cost', name: 'shares_cost', sort: 'cost' },
  { id: 'share', name: 'shares_share', sort: null },
  { id: 'days', name: 'products_use', sort: 'days' },
  { id: 'users', name: 'people_title', sort: 'users' },
  { id: 'trend', name: 'products_trend', sort: null },
  { id: 'rate', name: 'products_rate', sort: 'rate' },
  { id: 'even', name: 'products_even', sort: 'even' },
  { id: 'above', name: 'products_above', sort: 'above' },
];

/** Every product, each with what stands against it. */
export function ProductsTable({ t, view }: Props) {
  const [order, set] = useState<{ by: ProductSort; down: boolean }>({ by: 'tokens', down: true });
  const head = (sort: ProductSort, name: string) => (
    <SortHead
      key={sort}
      name={name}
      numeric={sort !== 'name'}
      sorted={order.by === sort ? (order.down ? 'descending' : 'ascending') : null}
      sort={() => set({ by: sort, down: order.by === sort ? !order.down : sort !== 'name' })}
    />
  );
  return (
    <WideTable look="products-table" name={t('products_title')}>
      <thead>
        <tr>
          {head('name', t('people_product'))}
          {COLUMNS.map(({ id, name, sort }) =>
            sort ? (
              head(sort, t(name))
            ) : (
              <th key={id} scope="col" class={id === 'trend' ? undefined : 'number'}>
                {t(name)}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {sortProducts(view.products, order.by, order.down, t.locale).map((product) => (
          <tr key={product.key}>
            <th scope="row">
              <a href={productAddress(product.key)}>{product.name}</a>
            </th>
            <Cells t={t} product={product} currency={view.currency} />
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

interface CellsProps extends Pick<Props, 't'> {
  readonly product: ListedProduct;
  readonly currency: string;
}

function Cells({ t, product, currency }: CellsProps) {
  const { money, count, tokens } = productWords(t, currency);
  const { main, rates, change } = product;
  const even = main?.breakEven;
  return (
    <>
      <td class="number">{tokens(product.tokens)}</td>
      <td class="number">{product.cost === null ? '–' : money(product.cost)}</td>
      <td class="number">{formatPercent(product.share, t.locale, product.share < 0.1 ? 1 : 0)}</td>
      <td class="number">{useText(t, product)}</td>
      <td class="number">{count(product.users)}</td>
      <td>
        {product.months.length === 0 ? (
          '–'
        ) : (
          <span class="products-trend">
            <MonthBars
              values={product.months.map((month) => month.tokens)}
              label={t('products_trend_of', [product.months.map((month) => tokens(month.tokens)).join(', ')])}
            />
            <span class="number quiet">{change === null ? '' : changeText(t, change)}</span>
          </span>
        )}
      </td>
      <Stacked above={rates.inUse ? tokens(rates.inUse.perDay) : '–'} below={originText(t, product)} />
      <Stacked above={even ? count(even.daysPerYear, 1) : '–'} below={main ? seatName(t, main) : ''} />
      <td class="number">{even && main ? aboveBelow(t, main) : '–'}</td>
    </>
  );
}

const Stacked = ({ above, below }: { readonly above: ComponentChildren; readonly below: string }) => (
  <td class="number">
    {above}
    <span class="data-sub quiet">{below}</span>
  </td>
);

/** Days, or results where that is what is charged. */
export const useText = (t: Translate, { rates, results, days }: ListedProduct): string => {
  const { count } = productWords(t, 'USD');
  if (rates.perResult === null) return t('products_days', [count(days)], days);
  return results === null ? '–' : t('products_results', [count(results)], results);
};

/** "+12%": with a sign, as the language writes it. */
export const changeText = (t: Translate, change: number): string =>
  new Intl.NumberFormat(t.locale, {
    style: 'percent',
    signDisplay: 'exceptZero',
    maximumFractionDigits: 0,
  }).format(change);
