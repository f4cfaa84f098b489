import type { Translate } from '@/components/text/translate';
import type { TeamProduct } from '@/core/advice/products/types';

interface Props {
  readonly t: Translate;
  readonly products: readonly Pick<TeamProduct, 'name' | 'missing'>[];
  readonly perToken: number | null;
  readonly tokenOrigin: 'admin' | 'list';
}

/** What can't be compared for want of a figure, and where to enter it. */
export function MissingNotes({ t, products, perToken, tokenOrigin }: Props) {
  const without = (missing: TeamProduct['missing'][number]) =>
    products.flatMap((product) => (product.missing.includes(missing) ? [product.name] : []));
  const list = (names: readonly string[]) => new Intl.ListFormat(t.locale).format(names);
  const [seats, rates] = [without('seat-price'), without('rate')];
  const said = [
    ...(perToken === null ? [t('products_no_token_price')] : []),
    ...(rates.length > 0 ? [t('products_no_rate_of', [list(rates)])] : []),
    ...(seats.length > 0 ? [t('products_no_seat_price', [list(seats)])] : []),
    ...(perToken !== null && tokenOrigin === 'list' ? [t('products_list_price')] : []),
  ];
  if (said.length === 0) return null;
  return (
    <ul class="products-missing">
      {said.map((sentence) => (
        <li key={sentence}>
          <span class="look">{sentence}</span> <a href="#/settings">{t('products_to_settings')}</a>
        </li>
      ))}
    </ul>
  );
}
