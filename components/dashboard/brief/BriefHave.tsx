import { dayOfEpoch } from '@/core/units/day';
import { BriefRow, BriefTable } from './BriefTable';
import { lotLines } from './brief-lots';
import { wholeTokens } from './brief-money';
import type { Brief } from './brief-view';
import type { BriefWords } from './brief-words';

const MOST = 4;

/** Tokens by expiry, and how many seats. */
export function BriefHave({ brief, words }: { readonly brief: Brief; readonly words: BriefWords }) {
  const { t, count, day } = words;
  const { available, readAt, lots } = brief.facts.outlook;
  const lines = lotLines(lots, MOST);
  return (
    <section>
      <h2>{t('brief_have')}</h2>
      {available === null || readAt === null ? null : (
        <p>{t('brief_available', [count(wholeTokens(available)), day(dayOfEpoch(readAt))])}</p>
      )}
      {lines.shown.length === 0 ? (
        <p>{t('brief_no_lots')}</p>
      ) : (
        <BriefTable
          name={t('brief_have')}
          columns={[{ name: t('brief_expires') }, { name: t('renewal_order_tokens') }]}
        >
          {lines.shown.map(({ lot, tokens }) => (
            <BriefRow
              key={`${lot.expiresOn} ${lot.source} ${tokens}`}
              head={
                lot.source === 'latest-possible'
                  ? t('brief_latest', [day(lot.expiresOn)])
                  : day(lot.expiresOn)
              }
              cells={[count(tokens)]}
            />
          ))}
          {lines.more.count > 0 ? (
            <BriefRow
              kind="rest"
              head={t('brief_lots_more', [count(lines.more.count)], lines.more.count)}
              cells={[count(lines.more.tokens)]}
            />
          ) : null}
          <BriefRow kind="total" head={t('brief_total')} cells={[count(lines.tokens)]} />
        </BriefTable>
      )}
      <p>{seatsText(brief, words)}</p>
    </section>
  );
}

function seatsText({ seats }: Brief, { t, count }: BriefWords): string {
  if (!seats?.view.knowsSeats) return t('brief_seats_unknown');
  const { view } = seats;
  const held = view.seats.pools.reduce((sum, { owned }, k) => sum + owned + (view.aside[k] ?? 0), 0);
  return t('brief_seats_held', [count(held)], held);
}
