import { BriefRow, BriefTable } from './BriefTable';
import { seatLines } from './brief-seats';
import type { Brief } from './brief-view';
import type { BriefWords } from './brief-words';
import { seatsWorth } from './seats-worth';

const MOST = 6;

/** Which seats to renew, drop or buy, and what that changes. */
export function BriefSeatTable({ brief, words }: { readonly brief: Brief; readonly words: BriefWords }) {
  const { seats } = brief;
  if (!seats) return null;
  const { t, money, count, day, chance } = words;
  const lines = seatLines(seats, money, MOST);
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
        {seatsWorth(brief, seats, lines.change, words)}{' '}
        {lines.change === 0 ? '' : t('brief_seats_chance', [chance(seats.answer.dearer)])}{' '}
        {unpriced.length > 0 ? t('seats_unpriced', [new Intl.ListFormat(t.locale).format(unpriced)]) : ''}
      </p>
    </section>
  );
}
