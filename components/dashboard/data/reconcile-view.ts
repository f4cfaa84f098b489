import type { ComparedTotal } from '@/core/ledger/compared-total';
import type { TeamTotal } from '@/core/ledger/team-totals';
import type { Conflict } from '@/core/ledger/types';
import type { Period } from '@/core/model/scalars';

/** One team's totals over a period, source by source. */
export interface ReconcileView {
  readonly teams: readonly { readonly key: string; readonly name: string | null }[];
  readonly team: string;
  readonly period: Period;
  /** The days' own total first. */
  readonly totals: readonly ComparedTotal[];
  /** Totals that can't hold together with the others, so they aren't used. */
  readonly conflicts: readonly Conflict[];
  /** By team, with its name; empty where there is only one. */
  readonly byTeam: readonly (TeamTotal & { readonly name: string | null })[];
}

export interface ReconcileEvents {
  readonly chooseTeam: (team: string) => void;
  readonly choosePeriod: (period: Period) => void;
}
