import type { Translate } from '@/components/text/translate';
import { NumberHeads } from '@/components/ui/NumberHeads';
import { WideTable } from '@/components/ui/WideTable';
import type { SeatLine } from '@/core/advice/products/types';
import { OriginTag } from '../OriginTag';
import { AgainstSeats } from './AgainstSeats';
import { aboveBelow, productWords, TERM_NAMES } from './product-words';
import type { ProductView } from './products-view';

interface Props {
  readonly t: Translate;
  readonly view: ProductView;
}

/** From how many days on each seat is cheaper, who stands above, and the same as a picture. */
export function BreakEvenSection({ t, view }: Props) {
  const { product, currency, perToken } = view;
  const { money, count, tokens } = productWords(t, currency);
  const { seats, rates, perDayCost } = product;
  if (seats.length === 0) return null;
  return (
    <section class="settings-section">
      <h2>{t('products_against')}</h2>
      {perDayCost !== null && perToken !== null && rates.inUse ? (
        <>
          <p>{t('products_arithmetic', [tokens(rates.inUse.perDay), money(perToken), money(perDayCost)])}</p>
          <AgainstSeats t={t} view={view} />
        </>
      ) : (
        <p class="quiet">{t('products_no_crossing')}</p>
      )}
      <WideTable look="products-seats" name={t('products_seats')}>
        <thead>
          <tr>
            <th scope="col">{t('products_seat')}</th>
            <th scope="col">{t('settings_seat_term')}</th>
            <NumberHeads
              t={t}
              keys={[
                'settings_seat_price',
                'products_seat_year',
                'products_even',
                'products_even_month',
                'products_above',
                'products_with_all',
              ]}
            />
          </tr>
        </thead>
        <tbody>
          {seats.map((seat) => (
            <tr key={`${seat.name} ${seat.term}`}>
              <th scope="row">
                {seat.name} <OriginTag t={t} origin={seat.origin} />
              </th>
              <td>{t(TERM_NAMES[seat.term])}</td>
              <td class="number">{money(seat.price)}</td>
              <td class="number">{money(seat.perYear)}</td>
              <td class="number">{seat.breakEven ? count(seat.breakEven.daysPerYear, 1) : '–'}</td>
              <td class="number">{seat.breakEven ? count(seat.breakEven.daysPerMonth, 1) : '–'}</td>
              <td class="number">{seat.breakEven ? aboveBelow(t, seat) : '–'}</td>
              <td class="number">{together(t, seat)}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
      {seats.map((seat) =>
        seat.months && seat.months.of > 0 ? (
          <p key={seat.name} class="quiet">
            {t('products_months_above', [seat.name, count(seat.months.above), count(seat.months.of)])}
          </p>
        ) : null,
      )}
      <p class="quiet">{t('products_seats_note')}</p>
    </section>
  );
}

/** A collection may pay by all that it covers, though not by this product alone. */
const together = (t: Translate, { above, below, aboveTogether }: SeatLine): string =>
  aboveTogether === null || above === null || below === null
    ? ''
    : aboveBelow(t, { above: aboveTogether, below: above + below - aboveTogether });
