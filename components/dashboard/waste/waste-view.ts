import type { TeamWaste } from '@/core/advice/waste/team-waste';
import type { Waste } from '@/core/advice/waste/types';
import type { WasteOfGroup } from '@/core/privacy/waste-by-group';
import type { Day } from '@/core/units/brands';

/** What the view of waste shows. */
export interface WasteView {
  readonly team: string;
  readonly currency: string;
  readonly waste: TeamWaste;
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

export interface WasteEvents {
  /** A day's unusual use was planned: it isn't shown again. */
  readonly markPlanned: (person: number, on: Day) => void;
  /** Hand out what is shown as a file. */
  readonly save: (name: string, text: string) => void;
}
