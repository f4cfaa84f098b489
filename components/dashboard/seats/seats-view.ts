import type { SeatsAnswer, SeatsQuestion, TeamNeed } from '@/core/advice/seats/types';
import type { PersonRef } from '@/core/model/capture';
import type { Subscription } from '@/core/model/subscription';
import type { TeamLot } from '@/core/purchase/types';
import type { Day } from '@/core/units/brands';
import type { SaveTable } from '../reports/save-table';

/** A person of the team. */
export interface SeatPerson {
  readonly shown: string;
  readonly ref: PersonRef;
}

/** Seats of one product or collection as they are, before anything is worked out. */
export interface SeatNow {
  readonly name: string;
  /** Minor units a year of one seat; null: no price is known. */
  readonly perYear: number | null;
  readonly owned: number;
  /** null here and below: too few to be told of. */
  readonly held: number | null;
  /** People who used what it covers in the last twelve months, on Flex. */
  readonly used: number | null;
  /** Those of them who paid more for it than a seat costs a year; null, too: a price is missing. */
  readonly above: number | null;
}

/** What the view of a team's seats is made from. It names nobody. */
export interface SeatsView {
  readonly team: string;
  readonly currency: string;
  readonly today: Day;
  /** Why no question can be asked; null: one can. */
  readonly missing: 'no-use' | 'no-token-price' | null;
  /** What it was worked out from; while that is the same, it holds. */
  readonly stamp: string;
  /** It isn't worked out from what is known today. */
  readonly stale: boolean;
  readonly now: readonly SeatNow[];
  /** Null when something is missing, or nothing was worked out yet; and what is cheapest then. */
  readonly seats: TeamNeed | null;
  readonly answer: SeatsAnswer | null;
  /** Who is in which place of the team. */
  readonly ids: readonly number[];
  /** Held seats of each pool that stay and are in no figure, as nothing tells what their use is worth. */
  readonly aside: readonly number[];
  readonly subscriptions: readonly Subscription[];
  readonly lots: readonly TeamLot[];
  /** Whether anything tells who holds seats, or how many there are. */
  readonly knowsSeats: boolean;
  /** Some price is a list value the admin hasn't confirmed. */
  readonly hasListPrices: boolean;
  /** Only groups may be looked at, and so many people may be told of together; 0: anybody may be looked at. */
  readonly least: number;
}

/** A team that can be asked. */
export interface AskableSeats extends SeatsView {
  readonly seats: TeamNeed;
}

/** The same with its people by place in the team; none where only groups may be looked at. */
export interface NamedSeats extends AskableSeats {
  readonly people: readonly SeatPerson[];
}

export interface Answered {
  readonly question: SeatsQuestion;
  readonly answer: SeatsAnswer;
}

export interface SeatsState {
  /** Undefined: being loaded; null: nothing was read yet. */
  readonly view: SeatsView | null | undefined;
  /** Who the places of the view are; null: not there yet. */
  readonly people: readonly SeatPerson[] | null;
  readonly question: SeatsQuestion;
  /** The last answer there is; its question is an older one while the newest is worked out. */
  readonly answered: Answered | null;
  readonly failed: boolean;
}

export interface SeatsEvents {
  readonly ask: (question: SeatsQuestion) => void;
  /** Hand out a file. */
  readonly save: (name: string, text: string) => void;
  /** Hand out the moves as a table. */
  readonly saveTable: SaveTable;
}

/** Seats are moved for no less than this part of the lowest price of a seat, until the admin says otherwise. */
const MOVE_PART = 0.1;

/** What a seat moved to somebody else must spare at least, minor units a year. */
export function usualLeastMove({ pools }: Pick<TeamNeed, 'pools'>): number {
  const prices = pools.flatMap(({ perYear, owned }) => (perYear !== null && owned > 0 ? [perYear] : []));
  return prices.length === 0 ? 0 : Math.round(MOVE_PART * Math.min(...prices));
}
