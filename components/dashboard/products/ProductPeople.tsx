import { useState } from 'preact/hooks';
import type { Translate } from '@/components/text/translate';
import { NumberHeads } from '@/components/ui/NumberHeads';
import { WideTable } from '@/components/ui/WideTable';
import { HiddenNote } from '../privacy/HiddenPerson';
import { productWords } from './product-words';
import type { NamedPerson, ProductView } from './products-view';

interface Props {
  readonly t: Translate;
  readonly view: ProductView;
}

/** So many at first, and more at each press. */
const SHOWN = 20;
const MORE = 200;

/** Who used it in the look-back, and what would have been cheapest for them. */
export function ProductPeople({ t, view: { product, currency, groupsOnly } }: Props) {
  const [shown, show] = useState(SHOWN);
  const { count } = productWords(t, currency);
  const { people, rates } = product;
  if (people.length === 0) return null;
  if (groupsOnly)
    return (
      <section class="settings-section">
        <h2>
          {t('products_people')} <span class="quiet number">{count(people.length)}</span>
        </h2>
        <HiddenNote t={t} />
      </section>
    );
  return (
    <section class="settings-section">
      <h2>
        {t('products_people')} <span class="quiet number">{count(people.length)}</span>
      </h2>
      <WideTable look="products-people" name={t('products_people')}>
        <thead>
          <tr>
            <th scope="col">{t('people_name')}</th>
            <NumberHeads
              t={t}
              keys={[
                'shares_tokens',
                'products_days_used',
                'products_on_seat',
                'products_days_year',
                'products_flex_year',
              ]}
            />
            <th scope="col">{t('products_cheapest')}</th>
          </tr>
        </thead>
        <tbody>
          {people.slice(0, shown).map((person) => (
            <Row
              key={person.personId}
              t={t}
              person={person}
              currency={currency}
              byResult={rates.perResult !== null}
            />
          ))}
        </tbody>
      </WideTable>
      {people.length > shown ? (
        <button type="button" class="button" onClick={() => show(shown + MORE)}>
          {t('products_show_more', [count(Math.min(MORE, people.length - shown))])}
        </button>
      ) : null}
      <p class="quiet">{t('products_people_note')}</p>
    </section>
  );
}

interface RowProps extends Pick<Props, 't'> {
  readonly person: NamedPerson;
  readonly currency: string;
  readonly byResult: boolean;
}

function Row({ t, person, currency, byResult }: RowProps) {
  const { money, count, tokens } = productWords(t, currency);
  return (
    <tr>
      <th scope="row">
        <a href={`#/people/${person.personId}`}>{person.name}</a>
      </th>
      <td class="number">{tokens(person.tokens)}</td>
      <td class="number">{count(person.days)}</td>
      <td class="number">{person.seatDays === 0 ? '–' : count(person.seatDays)}</td>
      <td class="number">{byResult ? '–' : count(person.daysPerYear, 1)}</td>
      <td class="number">{person.flexPerYear === null ? '–' : money(person.flexPerYear)}</td>
      <td>{person.flexPerYear === null ? '–' : (person.cheapest ?? t('people_on_flex'))}</td>
    </tr>
  );
}
