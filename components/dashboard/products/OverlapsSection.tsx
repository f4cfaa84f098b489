import type { Translate } from '@/components/text/translate';
import { NumberHeads } from '@/components/ui/NumberHeads';
import { WideTable } from '@/components/ui/WideTable';
import type { CollectionOverlap } from '@/core/advice/products/types';
import { productAddress } from './product-address';
import { productWords } from './product-words';

interface Props {
  readonly t: Translate;
  readonly currency: string;
  readonly overlaps: readonly CollectionOverlap[];
}

/** Products that one collection covers, and whom it would have been right for. */
export function OverlapsSection({ t, currency, overlaps }: Props) {
  if (overlaps.length === 0) return null;
  const { money, count } = productWords(t, currency);
  const unpriced = overlaps.filter(({ perYear }) => perYear === null).map(({ name }) => name);
  return (
    <section class="settings-section">
      <h2>{t('products_overlaps')}</h2>
      <p class="quiet">{t('products_overlaps_note')}</p>
      <WideTable look="products-overlaps" name={t('products_overlaps')}>
        <thead>
          <tr>
            <th scope="col">{t('products_collection')}</th>
            <th scope="col">{t('products_covered')}</th>
            <NumberHeads
              t={t}
              keys={[
                'people_title',
                'products_several',
                'products_flex_year',
                'products_seat_year',
                'products_worth',
                'products_cheapest_for',
              ]}
            />
          </tr>
        </thead>
        <tbody>
          {overlaps.map((one) => (
            <tr key={one.name}>
              <th scope="row">{one.name}</th>
              <td>
                <ul class="products-covered">
                  {one.products.map(({ key, name, people }) => (
                    <li key={key}>
                      <a href={productAddress(key)}>{name}</a>{' '}
                      <span class="quiet">{t('people_count', [count(people)], people)}</span>
                    </li>
                  ))}
                </ul>
              </td>
              <td class="number">{count(one.people)}</td>
              <td class="number">{count(one.several)}</td>
              <td class="number">{one.flexPerYear === null ? '–' : money(one.flexPerYear)}</td>
              <td class="number">{one.perYear === null ? '–' : money(one.perYear)}</td>
              <td class="number">{one.perYear === null ? '–' : count(one.above)}</td>
              <td class="number">{one.perYear === null ? '–' : count(one.cheapestFor)}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
      {unpriced.length > 0 ? (
        <p>
          <span class="look">
            {t('products_no_seat_price', [new Intl.ListFormat(t.locale).format(unpriced)])}
          </span>{' '}
          <a href="#/settings">{t('products_to_settings')}</a>
        </p>
      ) : null}
    </section>
  );
}
