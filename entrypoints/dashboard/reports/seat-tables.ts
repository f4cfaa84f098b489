import { movesTable, renewalsTable, seatsTable } from '@/components/dashboard/reports/tables/seats-tables';
import { poolRows } from '@/components/dashboard/seats/pool-rows';
import type { AskableSeats } from '@/components/dashboard/seats/seats-view';
import type { Translate } from '@/components/text/translate';
import { renewalCalendar } from '@/core/advice/renewals/renewal-calendar';
import { seatMoves } from '@/core/advice/seats/seat-moves';
import type { SeatsAnswer, SeatsQuestion } from '@/core/advice/seats/types';
import type { Filter } from '@/core/model/filter';
import type { ReportTable } from '@/core/report/report-table';
import type { Day } from '@/core/units/brands';
import type { SeatsAsker } from '../plans/ask-seats';
import type { Plans } from '../plans/open-plans';

/** Tables of the team's seats at their cheapest, solved once for all of them; null: nothing is known of seats. */
export interface SeatTables {
  readonly seats: () => Promise<ReportTable | null>;
  readonly moves: () => Promise<ReportTable | null>;
  readonly renewals: () => Promise<ReportTable | null>;
}

const CHEAPEST: SeatsQuestion = { ask: 'cheapest' };

export function seatTables(
  t: Translate,
  plans: Plans,
  asker: SeatsAsker,
  filter: Filter,
  today: Day,
): SeatTables {
  let solved: Promise<readonly [AskableSeats, SeatsAnswer] | null> | null = null;
  const solve = async () => {
    const view = await plans.load('seats', filter, today);
    const team = view?.seats;
    return view && team ? ([{ ...view, seats: team }, await asker.ask(team, CHEAPEST)] as const) : null;
  };
  const table = async (make: (view: AskableSeats, answer: SeatsAnswer) => ReportTable) => {
    solved ??= solve();
    const found = await solved;
    return found && make(...found);
  };
  return {
    seats: () => table((view, answer) => seatsTable(t, poolRows(view, CHEAPEST, answer), view.currency)),
    moves: () => table((view, answer) => movesTable(t, view, seatMoves(view.seats, CHEAPEST, answer).moves)),
    renewals: () =>
      table((view, answer) => {
        const { subscriptions, seats: team, lots, aside } = view;
        return renewalsTable(t, view, renewalCalendar({ today, subscriptions, team, answer, lots, aside }));
      }),
  };
}
