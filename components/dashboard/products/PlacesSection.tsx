import type { Translate } from '@/components/text/translate';
import { NumberHeads } from '@/components/ui/NumberHeads';
import { WideTable } from '@/components/ui/WideTable';
import { PLACE_NAMES } from '../data/place-names';
import { productWords } from './product-words';
import type { ProductView } from './products-view';

interface Props {
  readonly t: Translate;
  readonly view: ProductView;
}

/** Who used it in the period, by each kind of group there is. */
export function PlacesSection({ t, view: { places, currency, perToken } }: Props) {
  if (places.every((kind) => kind.places.length === 0)) return null;
  const { money, count, tokens } = productWords(t, currency);
  return (
    <section class="settings-section">
      <h2>{t('products_places')}</h2>
      {places.map(({ kind, places: own }) => (
        <WideTable key={kind} look="products-places" name={t(PLACE_NAMES[kind])}>
          <thead>
            <tr>
              <th scope="col">{t(PLACE_NAMES[kind])}</th>
              <NumberHeads t={t} keys={['people_title', 'shares_tokens', 'shares_cost']} />
            </tr>
          </thead>
          <tbody>
            {own.map(({ place, people, tokens: used, cost }) => (
              <tr key={place ?? ''} class={place === null ? 'quiet' : undefined}>
                <th scope="row">{place ?? t('shares_unallocated')}</th>
                <td class="number">{count(people)}</td>
                <td class="number">{tokens(used)}</td>
                <td class="number">{perToken === null ? '–' : money(cost)}</td>
              </tr>
            ))}
          </tbody>
        </WideTable>
      ))}
    </section>
  );
}
