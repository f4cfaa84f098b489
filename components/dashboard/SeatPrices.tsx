import { useState } from 'preact/hooks';
import type { Translate } from '@/components/text/translate';
import { Field } from '@/components/ui/Field';
import { fieldParsers, priceText } from '@/components/ui/parse-field';
import type { SeatPrice, Settings } from '@/core/model/settings';
import { minor } from '@/core/units/brands';
import { OriginTag } from './OriginTag';
import { seatName } from './products/product-words';
import { RemoveButton } from './RemoveButton';
import type { SettingsEvents } from './settings-view';

interface Props {
  readonly t: Translate;
  readonly settings: Settings;
  readonly change: SettingsEvents['change'];
  readonly namesList: string;
}

const TERMS = [
  ['annual', 'settings_term_annual'],
  ['monthly', 'settings_term_monthly'],
  ['3-year', 'settings_term_3_year'],
] as const;

/** The price of one seat of each product or collection. */
export function SeatPrices({ t, settings, change, namesList }: Props) {
  const parse = fieldParsers(t);
  const [adding, setAdding] = useState<Partial<SeatPrice> | null>(null);
  const { seatPrices, currency } = settings;
  const replace = (at: number, next: SeatPrice | null) =>
    change({ seatPrices: seatPrices.flatMap((seat, i) => (i === at ? (next ? [next] : []) : [seat])) });
  const nameOf = (seat: SeatPrice) => seatName(t, seat);
  const draft = (part: Partial<SeatPrice>) => {
    const next = { ...adding, ...part };
    if (next.name && next.price) {
      const seat: SeatPrice = {
        name: next.name,
        term: next.term ?? 'annual',
        price: minor(next.price),
        origin: 'admin',
      };
      const others = seatPrices.filter((s) => s.name !== seat.name || s.term !== seat.term);
      change({ seatPrices: [...others, seat] });
      setAdding(null);
    } else setAdding(next);
  };
  const term = (value: SeatPrice['term'], onTerm: (term: SeatPrice['term']) => void) => (
    <select
      class="field"
      aria-label={t('settings_seat_term')}
      value={value}
      onChange={(event) => {
        const chosen = TERMS.find(([key]) => key === event.currentTarget.value);
        if (chosen) onTerm(chosen[0]);
      }}
    >
      {TERMS.map(([key, label]) => (
        <option key={key} value={key}>
          {t(label)}
        </option>
      ))}
    </select>
  );
  return (
    <section class="settings-section">
      <h2>{t('settings_seats')}</h2>
      <p class="quiet">{t('settings_seats_why')}</p>
      <div class="settings-table">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('settings_seat_name')}</th>
              <th scope="col">{t('settings_seat_term')}</th>
              <th scope="col">{`${t('settings_seat_price')} (${currency})`}</th>
              <th scope="col">{t('settings_source')}</th>
              <th scope="col">
                <span class="visually-hidden">{t('settings_remove')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {seatPrices.map((seat, at) => (
              <tr key={`${seat.name} ${seat.term}`}>
                <td>{seat.name}</td>
                <td>{t(TERMS.find(([key]) => key === seat.term)?.[1] ?? 'settings_term_annual')}</td>
                <td>
                  <Field
                    label={t('settings_price_of', [nameOf(seat)])}
                    hideLabel
                    numeric
                    width="112px"
                    text={priceText(seat.price, currency, t.locale)}
                    parse={(text) => parse.price(text, currency)}
                    onValue={(price) => replace(at, { ...seat, price, origin: 'admin' })}
                  />
                </td>
                <td>
                  <OriginTag t={t} origin={seat.origin} />
                </td>
                <td>
                  <RemoveButton t={t} name={nameOf(seat)} onRemove={() => replace(at, null)} />
                </td>
              </tr>
            ))}
            {adding ? (
              <tr>
                <td>
                  <Field
                    label={t('settings_seat_name')}
                    hideLabel
                    text={adding.name ?? ''}
                    list={namesList}
                    parse={parse.name}
                    onValue={(name) => draft({ name })}
                  />
                </td>
                <td>{term(adding.term ?? 'annual', (value) => draft({ term: value }))}</td>
                <td>
                  <Field
                    label={t('settings_seat_price')}
                    hideLabel
                    numeric
                    width="112px"
                    text={adding.price ? priceText(adding.price, currency, t.locale) : ''}
                    parse={(text) => parse.price(text, currency)}
                    onValue={(price) => draft({ price })}
                  />
                </td>
                <td />
                <td>
                  <RemoveButton t={t} name={adding.name ?? ''} onRemove={() => setAdding(null)} />
                </td>
              </tr>
            ) : null}
          </tbody>
        </table>
      </div>
      {adding ? null : (
        <button type="button" class="button" onClick={() => setAdding({})}>
          {t('settings_add_seat')}
        </button>
      )}
    </section>
  );
}
