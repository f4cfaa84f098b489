import { movesTable, renewalsTable, seatsTable } from '@/components/dashboard/reports/tables/seats-tables';
import { poolRows } from '@/components/dashboard/seats/pool-rows';
import type { Translate } from '@/components/text/translate';
import { renewalCalendar } from '@/core/advice/renewals/renewal-calendar';
import { seatMoves } from '@/core/advice/seats/seat-moves';
import { CHEAPEST } from '@/core/advice/seats/types';
import type { Filter } from '@/core/model/filter';
import type { ReportTable } from '@/core/report/report-table';
import type { Day } from '@/core/units/brands';
import type { Plans } from '../plans/open-plans';
import { type SolvedSeats, solvedSeats } from '../plans/solved-seats';

/** Tables of the team's seats at their cheapest, solved once for all of them; null: nothing is known of seats. */
export interface SeatTables {
  readonly seats: () => Promise<ReportTable | null>;
  readonly moves: () => Promise<ReportTable | null>;
  readonly renewals: () => Promise<ReportTable | null>;
}

export function seatTables(t: Translate, plans: Plans, filter: Filter, today: Day): SeatTables {
  let solved: ReturnType<typeof solvedSeats> | null = null;
  const table = async (make: (found: SolvedSeats) => ReportTable) => {
    solved ??= solvedSeats(plans, filter, today);
    const found = await solved;
    return found && make(found);
  };
  return {
    seats: () => table(({ view, answer }) => seatsTable(t, poolRows(view, CHEAPEST, answer), view.currency)),
    moves: () =>
      table(({ view, answer }) => movesTable(t, view, seatMoves(view.seats, CHEAPEST, answer).moves)),
    renewals: () =>
      table(({ view, answer }) => {
        const { subscriptions, seats: team, lots, aside } = view;
        return renewalsTable(t, view, renewalCalendar({ today, subscriptions, team, answer, lots, aside }));
      }),
  };
}
