import { useCallback } from 'preact/hooks';
import { againstSeatsConfiguration } from '@/components/chart/against-seats-options';
import { ChartFigure } from '@/components/chart/ChartFigure';
import type { ChartColours } from '@/components/chart/colours';
import type { Translate } from '@/components/text/translate';
import { NumberHeads } from '@/components/ui/NumberHeads';
import { minorDigits } from '@/core/units/money';
import { againstSeats, NAMED, type SeatsPicture } from './against-seats';
import { productWords, seatName } from './product-words';
import type { NamedPerson, ProductView } from './products-view';

interface Props {
  readonly t: Translate;
  readonly view: ProductView;
}

/** Money a year on Flex by days a year, the seats as lines, and where people stand. */
export function AgainstSeats({ t, view }: Props) {
  const { product, currency } = view;
  const picture = againstSeats(product);
  const configure = useCallback(
    (colours: ChartColours) => {
      const drawn = againstSeats(product);
      const { money, count } = productWords(t, currency);
      const unit = 10 ** minorDigits(currency);
      return againstSeatsConfiguration(
        {
          days: drawn.days,
          perDay: drawn.perDay / unit,
          seats: drawn.seats.map((seat) => ({
            label: t('products_line', [seatName(t, seat), money(seat.perYear)]),
            crossing: t('products_crossing', [count(seat.at, 1)]),
            perYear: seat.perYear / unit,
            at: seat.at,
            collection: seat.kind === 'collection',
          })),
          bins: drawn.bins.map(({ from, to, members }) => ({ from, to, people: members.length })),
        },
        {
          flex: t('people_on_flex'),
          axis: t('products_axis'),
          cost: (amount) => money(amount * unit),
          days: (days) => count(days),
          title: (days) => t('products_days_a_year', [count(days)], days),
          sentences: (days) => sentences(t, view, drawn, days),
        },
        colours,
      );
    },
    [t, view, product, currency],
  );
  const { count, money } = productWords(t, currency);
  const [first] = picture.seats;
  return (
    <ChartFigure
      t={t}
      file="product-break-even"
      title={
        first
          ? t('products_chart_title', [seatName(t, first), count(first.at, 1)])
          : t('products_chart_no_crossing')
      }
      summary={[
        t('products_chart_summary'),
        ...picture.seats.map((seat) => t('products_line', [seatName(t, seat), money(seat.perYear)])),
      ].join(' ')}
      height={280}
      configure={configure}
      table={<Twin t={t} view={view} picture={picture} />}
    />
  );
}

/** The arithmetic of so many days, and who has them. */
function sentences(
  t: Translate,
  { product, currency, perToken }: ProductView,
  picture: SeatsPicture,
  days: number,
) {
  const { money, count, tokens } = productWords(t, currency);
  const bin = picture.bins.find(({ from, to }) => days >= from && days < to);
  const rate = product.rates.inUse?.perDay ?? 0;
  return [
    t('products_tip_flex', [count(days), tokens(rate), money(perToken ?? 0), money(days * picture.perDay)]),
    ...picture.seats.map((seat) =>
      t(days > seat.at ? 'products_tip_seat_less' : 'products_tip_seat_more', [
        seatName(t, seat),
        money(Math.abs(days * picture.perDay - seat.perYear)),
      ]),
    ),
    ...(bin && bin.members.length > 0 ? [binWords(t, bin, product.people)] : []),
  ];
}

function binWords(
  t: Translate,
  { from, to, members }: SeatsPicture['bins'][number],
  people: readonly NamedPerson[],
): string {
  const count = (value: number) => productWords(t, 'USD').count(value);
  const named = members.slice(0, NAMED).flatMap((member) => people[member]?.name || []);
  const more = members.length - named.length;
  const list = new Intl.ListFormat(t.locale).format([
    ...named,
    ...(more > 0 ? [t('products_more', [count(more)])] : []),
  ]);
  return t('products_tip_people', [count(from), count(to - 1), count(members.length), list]);
}

const Twin = ({ t, view: { currency }, picture }: Props & { readonly picture: SeatsPicture }) => {
  const { money, count } = productWords(t, currency);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('products_axis')}</th>
          <NumberHeads t={t} keys={['people_title', 'people_on_flex']} />
          {picture.seats.map((seat) => (
            <th key={seatName(t, seat)} scope="col" class="number">
              {seatName(t, seat)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {picture.bins.map(({ from, to, members }) => (
          <tr key={from}>
            <th scope="row">{t('person_range_of', [count(from), count(to - 1)])}</th>
            <td class="number">{count(members.length)}</td>
            <td class="number">
              {t('person_range_of', [money(from * picture.perDay), money((to - 1) * picture.perDay)])}
            </td>
            {picture.seats.map((seat) => (
              <td key={seatName(t, seat)} class="number">
                {money(seat.perYear)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
