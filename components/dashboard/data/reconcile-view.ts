import type { ComparedTotal } from '@/core/ledger/compared-total';
import type { Period } from '@/core/model/scalars';

/** One team's totals over a period, source by source. */
export interface ReconcileView {
  readonly teams: readonly { readonly key: string; readonly name: string | null }[];
  readonly team: string;
  readonly period: Period;
  /** The days' own total first. */
  readonly totals: readonly ComparedTotal[];
}

export interface ReconcileEvents {
  readonly chooseTeam: (team: string) => void;
  readonly choosePeriod: (period: Period) => void;
}
