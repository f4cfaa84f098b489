import type { TeamWaste } from '@/core/advice/waste/team-waste';
import type { Waste } from '@/core/advice/waste/types';
import type { WasteTotal } from '@/core/advice/waste/waste-total';
import type { WasteOfGroup } from '@/core/privacy/waste-by-group';
import type { Day } from '@/core/units/brands';
import type { SaveTable } from '../reports/save-table';

/** What the view of waste shows. */
export interface WasteView {
  readonly team: string;
  readonly currency: string;
  /** Every list, or the first rows of each, without doubles that are harmless: there is nothing to save. */
  readonly waste: TeamWaste;
  /** All of each list, where only the first rows are there; null: they all are. */
  readonly whole: WasteSums | null;
  readonly harmless: number;
  /** null: only groups may be looked at, and a sum less what they show would tell of a few. */
  readonly total: WasteTotal | null;
  /** What people are called, by id. */
  readonly names: ReadonlyMap<number, string>;
  /** Where only groups may be looked at: they stand in the people's place, and the lists are empty. */
  readonly groups: GroupedWaste | null;
  /** People that may be told of together. */
  readonly least: number;
}

/** By list: how many people of each group it is about. */
export type GroupedWaste = Readonly<
  Record<
    string,
    {
      readonly basis: Waste['basis'];
      readonly rows: readonly WasteOfGroup[];
    }
  >
>;

/** Rows of a list that are shown before the admin asks for all: the dearest come first. */
export const FIRST_ROWS = 8;

/** By list: how many rows there are, and their money. */
export type WasteSums = Readonly<Record<PeopleList, { readonly rows: number; readonly money: number }>>;

/** Lists that are about people, a row each. */
export const PEOPLE_LISTS = [
  'idle',
  'leavers',
  'double',
  'oneProduct',
  'singles',
  'overnight',
  'burn',
] as const satisfies readonly (keyof TeamWaste)[];
export type PeopleList = (typeof PEOPLE_LISTS)[number];

export interface WasteEvents {
  /** A day's unusual use was planned: it isn't shown again. */
  readonly markPlanned: (person: number, on: Day) => void;
  /** The same view with all rows. */
  readonly all: () => Promise<WasteView | null>;
  /** Hand out what is shown as a file. */
  readonly save: SaveTable;
}
