import type { Decision } from '@/core/advice/decisions/types';
import type { AdvisedVerdict } from '@/core/model/advised-verdict';
import type { TeamCurves } from '@/core/spend/team-curves';
import type { Day, Minor } from '@/core/units/brands';
import type { SaveTable } from '../reports/save-table';

/** One person in the table. */
export interface PersonRow {
  readonly id: number;
  readonly name: string;
  /** What tells people of one name apart; null: nothing else is known. */
  readonly email: string | null;
  /** Groups, departments, cost centres and projects the person belongs to today. */
  readonly places: readonly string[];
  readonly verdict: AdvisedVerdict;
  /** What was decided last; null: nothing. */
  readonly decision: Decision | null;
  /** Decided, and nothing new since: it is not advised again. */
  readonly quiet: boolean;
}

/** Everybody's advice. */
export interface PeopleView {
  readonly team: string;
  readonly today: Day;
  readonly currency: string;
  /** Those the filter lets through, and how many there are without it. */
  readonly people: readonly PersonRow[];
  readonly everybody: number;
  /** Kept from an earlier look, while today's is worked out. */
  readonly stale: boolean;
  /** Why there is no advice. */
  readonly missing: 'no-use' | 'no-token-price' | null;
}

/** What is seen first of it; the other rows come later. */
export interface PeopleHead extends PeopleView {
  /** Those the filter lets through: `people` are only the first of those shown. */
  readonly count: number;
  readonly summary: PeopleSummary;
  readonly found: FoundPeople;
}

/** Everybody's advice added up. */
export interface PeopleSummary {
  readonly counts: Readonly<Record<VerdictKind, number>>;
  /** Changes advised that save something, what they save a year, and how sure that is (0 to 1). */
  readonly open: number;
  readonly saving: number;
  readonly sure: number;
  /** Areas of the map. */
  readonly cells: readonly LossCell[];
}

/** People that are shown, added up; money a year in minor units. */
export interface FoundPeople {
  readonly count: number;
  /** Changes advised, and what they save. */
  readonly open: number;
  readonly saving: number;
  readonly present: number;
}

/** Where a change leads: more seats, fewer, or other ones. */
export type Direction = 'seat' | 'flex' | 'other';

/** One area of the map: a person, or several who lose little each. */
export interface LossCell {
  readonly direction: Direction;
  /** Lost a year on the present plan. */
  readonly loss: Minor;
  readonly people: number;
  /** null: several people. */
  readonly row: PersonRow | null;
}

/** What use cost by month on each plan, and what came of decisions. */
export interface CurvesView {
  readonly currency: string;
  readonly curves: TeamCurves | null;
  readonly realised: {
    readonly saved: Minor;
    readonly missed: Minor;
    readonly right: number;
    readonly wrong: number;
  };
  /** Days are spread over the periods of page readings: months are estimates. */
  readonly spread: boolean;
  /** Only of people the filter lets through, with all they use. */
  readonly narrowed: boolean;
}

export interface PeopleEvents {
  readonly filter: (filters: Filters) => void;
  /** Accept what is advised to these people. */
  readonly accept: (people: readonly number[]) => void;
  /** Hand out a file for the portal's assignment. */
  readonly save: (name: string, text: string) => void;
  /** Hand out the list that is shown. */
  readonly saveTable: SaveTable;
}

/** Which people are shown, in which order. '': all. */
export interface Filters {
  readonly kind: '' | VerdictKind;
  readonly search: string;
  readonly sort: SortKey;
  readonly down: boolean;
}

/** The same, with the language names are sorted by. */
export interface ListOrder extends Filters {
  readonly locale: string;
}
export type VerdictKind = 'move' | 'unsure' | 'keep' | 'decided';

/** Columns people can be sorted by. */
export const SORT_KEYS = [
  'name',
  'present',
  'advised',
  'flex',
  'seats',
  'saving',
  'probability',
  'days',
  'margin',
  'risk',
  'since',
] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export const ALL_PEOPLE: Filters = {
  kind: '',
  search: '',
  sort: 'saving',
  down: true,
};
