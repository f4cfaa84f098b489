import type { MessageKey } from '@/components/text/keys';
import { BriefRow, BriefTable } from './BriefTable';
import { type WayLine, wayLine } from './brief-orders';
import type { Brief, WayKind } from './brief-view';
import type { BriefWords } from './brief-words';

const NAMES = {
  'as-now': 'brief_way_as_now',
  nothing: 'brief_way_nothing',
  cheapest: 'brief_way_cheapest',
  'all-flex': 'brief_way_all_flex',
  'all-seats': 'brief_way_all_seats',
} as const satisfies Readonly<Record<WayKind, MessageKey>>;

/** What else could be done, each with its cost taken apart and its risks. */
export function BriefWays({ brief, words }: { readonly brief: Brief; readonly words: BriefWords }) {
  const { t, money, day } = words;
  const { renewal, ways, seats } = brief;
  const name = t('brief_ways', [day(renewal.until)]);
  const lockOutDay = renewal.answer.renewal.lockOutDay;
  const head = [
    'brief_way',
    ...(seats ? (['brief_way_seats'] as const) : []),
    'renewal_order_tokens',
    'brief_way_orders',
    'renewal_lock_outs',
    'renewal_carried',
    'renewal_total',
    'brief_way_lock_out',
    'brief_way_expires',
  ] as const;
  return (
    <section>
      <h2>{name}</h2>
      <BriefTable long name={name} columns={head.map((key) => ({ name: t(key) }))}>
        {ways.map((way) => (
          <BriefRow
            key={way.kind}
            kind={way.kind === 'as-now' ? 'best' : undefined}
            head={t(NAMES[way.kind])}
            cells={cellsOf(wayLine(way, renewal.months, money), seats !== null, words)}
          />
        ))}
      </BriefTable>
      <p class="small">
        {t('brief_ways_sum')}{' '}
        {lockOutDay === null ? t('brief_ways_free') : t('brief_ways_lock_out', [money.text(lockOutDay)])}{' '}
        {t(seats ? 'brief_ways_demand' : 'brief_ways_no_seats')}
      </p>
    </section>
  );
}

function cellsOf(line: WayLine, hasSeats: boolean, { t, money, count, chance }: BriefWords): string[] {
  return [
    ...(hasSeats ? [line.seats === null ? '–' : money.text(line.seats)] : []),
    count(line.tokens),
    money.text(line.orders),
    money.text(line.lockOuts),
    `− ${money.text(line.carried)}`,
    money.text(line.total),
    chance(line.lockedOut),
    t('brief_expiring', [count(line.expiring.tokens), chance(line.expiring.chance)]),
  ];
}
