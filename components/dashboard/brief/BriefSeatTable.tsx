import { BriefRow, BriefTable } from './BriefTable';
import { seatLines } from './brief-seats';
import type { BriefSeats } from './brief-view';
import type { BriefWords } from './brief-words';

const MOST = 6;

/** Which seats to renew, drop or buy, and what that changes a year. */
export function BriefSeatTable({ seats, words }: { readonly seats: BriefSeats; readonly words: BriefWords }) {
  const { t, money, count, day, chance } = words;
  const lines = seatLines(seats, money, MOST);
  const { cost, present, dearer } = seats.answer;
  const flex = money.round(cost.flex) - money.round(present.flex);
  const change = lines.change + flex;
  const dated = lines.shown.some(({ by }) => by !== null);
  const last = dated ? [null] : [];
  const unpriced = seats.view.seats.pools.flatMap(({ name, perYear, owned }) =>
    perYear === null && owned > 0 ? [name] : [],
  );
  return (
    <section>
      <h2>{t('brief_seats')}</h2>
      {lines.shown.length > 0 ? (
        <BriefTable
          long
          name={t('brief_seats')}
          columns={[
            { name: t('brief_seat') },
            { name: t('brief_seat_have') },
            { name: t('brief_seat_keep') },
            { name: t('brief_seat_each') },
            { name: t('brief_seat_change') },
            ...(dated ? [{ name: t('brief_seat_by') }] : []),
          ]}
        >
          {lines.shown.map((line) => (
            <BriefRow
              key={line.name}
              head={line.name}
              cells={[
                count(line.have),
                count(line.keep),
                line.each === null ? t('brief_seat_unpriced') : money.price(line.each),
                money.change(line.change),
                ...(dated ? [line.by === null ? '' : day(line.by)] : []),
              ]}
            />
          ))}
          {lines.more.count > 0 ? (
            <BriefRow
              kind="rest"
              head={t('brief_seats_more', [count(lines.more.count)], lines.more.count)}
              cells={[
                count(lines.more.have),
                count(lines.more.keep),
                null,
                money.change(lines.more.change),
                ...last,
              ]}
            />
          ) : null}
          <BriefRow
            kind="total"
            head={t('brief_total')}
            cells={[count(lines.have), count(lines.keep), null, money.change(lines.change), ...last]}
          />
        </BriefTable>
      ) : null}
      <p class="small">
        {change === 0 && lines.change === 0
          ? t('brief_seats_same')
          : t(change <= 0 ? 'brief_seats_less' : 'brief_seats_dearer', [
              money.change(lines.change),
              money.change(flex),
              money.text(Math.abs(change)),
            ])}{' '}
        {lines.change === 0 ? '' : t('brief_seats_chance', [chance(dearer)])}{' '}
        {unpriced.length > 0 ? t('seats_unpriced', [new Intl.ListFormat(t.locale).format(unpriced)]) : ''}
      </p>
    </section>
  );
}
