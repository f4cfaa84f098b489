import type { Translate } from '@/components/text/translate';
import { type AssignmentFile, assignmentFiles } from '@/core/advice/act/assignment-files';
import type { SeatMove } from '@/core/advice/seats/seat-moves';
import { type Cell, dialectOf, writeCsv } from '@/core/report/csv';
import { minorDigits } from '@/core/units/money';
import type { AskableSeats } from './seats-view';

/** Who gets and who gives up a seat, as one file. */
export function movesCsv(t: Translate, view: AskableSeats, moves: readonly SeatMove[]): string {
  const digits = minorDigits(view.currency);
  const money = (amount: number): Cell => ({ number: Math.round(amount) / 10 ** digits, decimals: digits });
  const names = (pools: readonly number[]) => pools.map((k) => view.seats.pools[k]?.name ?? '').join('; ');
  return writeCsv(
    [
      [
        t('seats_person'),
        t('seats_email'),
        t('seats_gives'),
        t('seats_gets'),
        t('seats_flex_now_in', [view.currency]),
        t('seats_flex_then_in', [view.currency]),
        t('seats_saving_in', [view.currency]),
      ],
      ...moves.map(({ person, gives, gets, flexNow, flexThen, saving }): Cell[] => {
        const who = view.people[person];
        return [
          who?.shown ?? '–',
          who?.ref.email ?? null,
          names(gives),
          names(gets),
          money(flexNow),
          money(flexThen),
          money(saving),
        ];
      }),
    ],
    dialectOf(t.system),
  );
}

/** Files for the portal: who gets a seat, by product; and who gives one up, gets none and needs Flex from then on. */
export const filesOf = (view: AskableSeats, moves: readonly SeatMove[]): AssignmentFile[] =>
  assignmentFiles(
    moves.flatMap(({ person, gets, flexThen, flexNow }) => {
      const ref = view.people[person]?.ref ?? {};
      const products = gets.map((k) => ({ person: ref, to: view.seats.pools[k]?.name ?? null }));
      return flexThen > flexNow ? [...products, { person: ref, to: null }] : products;
    }),
  );

/** One such file's text. Its heads and commas are the portal's, whatever the language. */
export const assignmentCsv = ({ rows }: AssignmentFile): string =>
  writeCsv([['First name', 'Last name', 'Email'], ...rows], { delimiter: ',', decimal: '.' });

/** A file name without what some system forbids in one. */
export const assignmentName = ({ product }: AssignmentFile): string =>
  `flexmeter-assign-${(product ?? 'Flex')
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 80)}.csv`;
