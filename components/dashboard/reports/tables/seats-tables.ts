import type { Translate } from '@/components/text/translate';
import type { CalendarEntry } from '@/core/advice/renewals/types';
import type { SeatMove } from '@/core/advice/seats/seat-moves';
import type { ReportTable, TableHead } from '@/core/report/report-table';
import { calendarRows } from '../../seats/calendar-rows';
import type { PoolRow } from '../../seats/pool-rows';
import type { NamedSeats } from '../../seats/seats-view';
import { headOf } from '../report-words';

export const seatsHead = (t: Translate, currency: string): TableHead =>
  headOf(
    t,
    'seats',
    [
      ['product', 'text'],
      ['price_year', 'money'],
      ['seats_owned', 'int'],
      ['seats_held', 'int'],
      ['seats_advised', 'int'],
      ['flat_from', 'int'],
      ['flat_to', 'int'],
    ],
    currency,
  );

/** A row a product or collection the team has or should have seats of. */
export const seatsTable = (t: Translate, pools: readonly PoolRow[], currency: string): ReportTable => ({
  ...seatsHead(t, currency),
  rows: pools.map(({ name, perYear, owned, held, advised, aside, curve }) => [
    name,
    perYear,
    owned,
    held,
    advised,
    curve && curve.flatFrom + aside,
    curve && curve.flatTo + aside,
  ]),
});

export const movesHead = (t: Translate, currency: string): TableHead =>
  headOf(
    t,
    'moves',
    [
      ['person', 'text'],
      ['email', 'text'],
      ['gives', 'text'],
      ['gets', 'text'],
      ['flex_now', 'money'],
      ['flex_then', 'money'],
      ['saving', 'money'],
    ],
    currency,
  );

/** Who gives up a seat and who gets one. */
export function movesTable(t: Translate, view: NamedSeats, moves: readonly SeatMove[]): ReportTable {
  const names = (pools: readonly number[]) => pools.map((k) => view.seats.pools[k]?.name ?? '').join('; ');
  return {
    ...movesHead(t, view.currency),
    rows: moves.map(({ person, gives, gets, flexNow, flexThen, saving }) => {
      const who = view.people[person];
      return [
        who?.shown ?? '–',
        who?.ref.email ?? null,
        names(gives),
        names(gets),
        flexNow,
        flexThen,
        saving,
      ];
    }),
  };
}

export const renewalsHead = (t: Translate, currency: string): TableHead =>
  headOf(
    t,
    'renewals',
    [
      ['on', 'day'],
      ['decide_by', 'day'],
      ['action', 'text'],
      ['product', 'text'],
      ['what', 'text'],
      ['seats', 'int'],
      ['renew', 'int'],
      ['idle', 'int'],
      ['tokens', 'tokens'],
      ['contract', 'text'],
      ['subscription', 'text'],
    ],
    currency,
  );

/** What to do on which day. Names nobody. */
export function renewalsTable(
  t: Translate,
  view: NamedSeats,
  entries: readonly CalendarEntry[],
): ReportTable {
  const said = calendarRows(t, view, entries);
  return {
    ...renewalsHead(t, view.currency),
    rows: entries.map((entry, i) => {
      const renewal = entry.kind === 'renewal' ? entry : null;
      const seats =
        entry.kind === 'reassign' ? entry.give.length : entry.kind === 'expiry' ? null : entry.seats;
      return [
        entry.on,
        renewal?.decideBy ?? null,
        entry.kind,
        entry.kind === 'expiry' ? null : entry.name,
        said[i]?.what ?? null,
        seats,
        renewal?.renew ?? null,
        renewal?.idle ?? null,
        entry.kind === 'expiry' ? entry.tokens : null,
        renewal?.contract ?? null,
        renewal?.subscriptionId ?? null,
      ];
    }),
  };
}
