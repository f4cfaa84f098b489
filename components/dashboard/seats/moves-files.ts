import { type AssignmentFile, assignmentFiles } from '@/core/advice/act/assignment-files';
import type { SeatMove } from '@/core/advice/seats/seat-moves';
import { writeCsv } from '@/core/report/csv';
import type { NamedSeats } from './seats-view';

/** Files for the portal: who gets a seat, by product; and who gives one up, gets none and needs Flex from then on. */
export const filesOf = (view: NamedSeats, moves: readonly SeatMove[]): AssignmentFile[] =>
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
