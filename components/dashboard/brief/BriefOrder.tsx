import { BriefRow, BriefTable } from './BriefTable';
import { orderLines, wayLine } from './brief-orders';
import type { Brief, Way } from './brief-view';
import type { BriefWords } from './brief-words';

interface Props {
  readonly brief: Brief;
  readonly words: BriefWords;
}

const MOST = 4;

/** The recommendation: how much to order by when, what that is in money, and the risks that stay. */
export function BriefOrder({ brief: { renewal, ways }, words }: Props) {
  const { t, money, count, day, chance } = words;
  const { best, unavoidable } = renewal.answer.renewal;
  const lines = orderLines(best, money, MOST);
  const sum = wayLine({ kind: 'as-now', seats: null, outcome: best }, renewal.months, money);
  const [first] = lines.shown;
  const other = ways.find(({ kind }) => kind === 'cheapest');
  return (
    <section class="brief-order">
      <h2>{t('brief_recommended')}</h2>
      <p class="brief-answer">
        {first
          ? first.day <= renewal.today
            ? t('renewal_order_now', [count(first.tokens)])
            : t('renewal_order_by', [count(first.tokens), day(first.day)])
          : t('renewal_no_order', [day(renewal.until)])}
      </p>
      {first ? (
        <BriefTable
          name={t('brief_recommended')}
          columns={[
            { name: t('renewal_order_day') },
            { name: t('renewal_order_tokens') },
            { name: t('brief_each') },
            { name: t('renewal_price') },
            { name: t('brief_strands') },
          ]}
        >
          {lines.shown.map((line) => (
            <BriefRow
              key={line.day}
              head={day(line.day)}
              cells={[
                count(line.tokens),
                `× ${money.price(line.each)}`,
                money.text(line.price),
                chance(line.strands),
              ]}
            />
          ))}
          {lines.more.count > 0 ? (
            <BriefRow
              kind="rest"
              head={t('brief_orders_more', [count(lines.more.count)], lines.more.count)}
              cells={[count(lines.more.tokens), null, money.text(lines.more.price), null]}
            />
          ) : null}
          <BriefRow
            kind="total"
            head={t('brief_total')}
            cells={[count(lines.tokens), null, money.text(lines.price), null]}
          />
        </BriefTable>
      ) : null}
      <p>
        {t('brief_sum', [
          money.text(sum.orders),
          money.text(sum.lockOuts),
          money.text(sum.carried),
          money.text(sum.total),
        ])}{' '}
        {t('brief_risk', [chance(sum.lockedOut), count(sum.expiring.tokens), chance(sum.expiring.chance)])}
      </p>
      {unavoidable > 0 ? <p>{t('renewal_unavoidable', [chance(unavoidable)])}</p> : null}
      {other ? <p>{otherwise(other, renewal.today, words)}</p> : null}
    </section>
  );
}

/** What to order if the seats change, too. */
function otherwise({ outcome }: Way, today: number, { t, count, day }: BriefWords): string {
  const [first] = outcome.orders;
  if (!first) return t('brief_with_seats_none');
  const tokens = count(first.tokens / 100);
  return first.day <= today
    ? t('brief_with_seats_now', [tokens])
    : t('brief_with_seats', [tokens, day(first.day)]);
}
