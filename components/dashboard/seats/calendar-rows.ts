import type { Translate } from '@/components/text/translate';
import type { CalendarEntry, Mover, RenewalEntry } from '@/core/advice/renewals/types';
import { tokensText } from '../forecast/texts';
import { enough } from './safe-seats';
import type { NamedSeats } from './seats-view';
import { seatsWords } from './seats-words';

/** A day of the calendar in words. */
export interface CalendarRow {
  readonly key: string;
  readonly when: string;
  readonly what: string;
  readonly notes: readonly string[];
  /** Who is concerned, one after the other, with what becomes of them. */
  readonly people: readonly string[];
  readonly needsPrice: boolean;
}

type Ways = 'renewal' | 'reassign' | 'add' | 'expiry';
type EntryOf<K extends Ways> = Extract<CalendarEntry, { kind: K }>;

/** The calendar in words, in order of time. */
export function calendarRows(
  t: Translate,
  view: NamedSeats,
  entries: readonly CalendarEntry[],
): CalendarRow[] {
  const { count, day } = seatsWords(t, view.currency);
  const name = (person: number) => view.people[person]?.shown ?? '–';
  const moves = ({ person, to }: Mover) =>
    t('seats_move_to', [
      name(person),
      to.length === 0 ? t('seats_flex') : to.map((k) => view.seats.pools[k]?.name ?? '').join(', '),
    ]);
  const words: { [K in Ways]: (entry: EntryOf<K>) => Omit<CalendarRow, 'key' | 'when'> } = {
    reassign: ({ name: product, give, take }) => ({
      what: t('seats_reassign', [count(give.length), product], give.length),
      notes: [],
      people: [...give.map((one) => t('seats_move_to', [name(one), product])), ...take.map(moves)],
      needsPrice: false,
    }),
    add: ({ name: product, seats, people }) => ({
      what: t('seats_add', [count(seats), product], seats),
      notes: [],
      people: people.map((one) => t('seats_move_to', [name(one), product])),
      needsPrice: false,
    }),
    renewal: (entry) => ({
      what: renewalText(t, entry, count),
      notes: renewalNotes(t, entry, view),
      people: entry.move.map(moves),
      needsPrice: !entry.priced,
    }),
    expiry: ({ tokens, source }) => ({
      what: t(source === 'latest-possible' ? 'seats_expiry_latest' : 'seats_expiry', [tokensText(tokens, t)]),
      notes: [],
      people: [],
      needsPrice: false,
    }),
  };
  const say = (entry: CalendarEntry) => {
    switch (entry.kind) {
      case 'reassign':
        return words.reassign(entry);
      case 'add':
        return words.add(entry);
      case 'renewal':
        return words.renewal(entry);
      case 'expiry':
        return words.expiry(entry);
    }
  };
  const told = entries.filter(
    (entry) => entry.kind !== 'reassign' || enough(entry.give.length, view.least) !== null,
  );
  return told.map((entry, i) => ({
    ...say(entry),
    ...(view.least > 0 ? { people: [] } : {}),
    key: `${i} ${entry.kind}`,
    when:
      entry.on === null
        ? t('seats_day_unknown')
        : entry.on <= view.today && entry.kind !== 'expiry'
          ? t('seats_now')
          : day(entry.on),
  }));
}

function renewalText(
  t: Translate,
  { seats, renew, name }: RenewalEntry,
  count: (value: number) => string,
): string {
  if (renew === seats) return t('seats_renew_all', [count(seats), name], seats);
  if (renew === 0) return t('seats_renew_none', [count(seats), name], seats);
  return t('seats_renew_some', [count(renew), count(seats), name]);
}

function renewalNotes(t: Translate, entry: RenewalEntry, view: NamedSeats): string[] {
  const { count, day } = seatsWords(t, view.currency);
  const { contract, decideBy, on, idle, move, priced } = entry;
  // Idle seats tell of those who move, too: the others that end are theirs.
  const isTold = enough(move.length, view.least) !== null;
  return [
    ...(decideBy !== null && decideBy !== on ? [t('seats_decide_by', [day(decideBy)])] : []),
    ...(isTold && idle > 0 ? [t('seats_idle', [count(idle)], idle)] : []),
    ...(isTold && move.length > 0 ? [t('seats_movers', [count(move.length)], move.length)] : []),
    ...(priced ? [] : [t('seats_renew_unpriced')]),
    ...(contract === null ? [] : [t('seats_contract', [contract])]),
  ];
}
