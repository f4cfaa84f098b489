import type { FirstSteps } from '@/core/model/first-run';
import type { Outlook } from '@/core/purchase/types';

/** What the popup shows: one team's outlook, and what it takes to say it. */
export interface PopupView {
  /** The team read last first. */
  readonly teams: readonly TeamChoice[];
  readonly outlook: Outlook;
  /** Names of the people in `outlook.movers`; hidden names are null. */
  readonly names: ReadonlyMap<number, string | null>;
  readonly leadTimeDays: number;
  readonly confidence: number;
  readonly now: number;
  /** How far the first steps are; null: they are done, or hidden. */
  readonly steps: FirstSteps | null;
}

/** A team to choose; `name` null: all teams together. */
export interface TeamChoice {
  readonly key: string;
  readonly name: string | null;
  /** It belongs to the sample company. */
  readonly sample: boolean;
}

/** Nothing has been read yet. */
export interface FirstRun {
  readonly teams: readonly [];
  readonly steps: FirstSteps;
}

/** What the admin can do from the popup. */
export interface PopupEvents {
  readonly chooseTeam: (team: string) => void;
  readonly openForecast: () => void;
  readonly openPortal: () => void;
  readonly openSettings: () => void;
  /** Go on with the first steps. */
  readonly openFirstRun: () => void;
  readonly loadSample: () => void;
  readonly removeSample: () => void;
  /** Save the table of the portal page in the active tab, else the team's newest. */
  readonly exportCsv: (team: string) => void;
}
