import type { TeamWaste } from '@/core/advice/waste/team-waste';
import type { Day } from '@/core/units/brands';

/** What the view of waste shows. */
export interface WasteView {
  readonly team: string;
  readonly currency: string;
  readonly waste: TeamWaste;
  /** What people are called, by id. */
  readonly names: ReadonlyMap<number, string>;
}

export interface WasteEvents {
  /** A day's unusual use was planned: it isn't shown again. */
  readonly markPlanned: (person: number, on: Day) => void;
  /** Hand out what is shown as a file. */
  readonly save: (name: string, text: string) => void;
}
