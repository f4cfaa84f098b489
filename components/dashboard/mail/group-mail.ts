import type { UseRange } from '@/core/model/forecast-band';
import type { GroupKind } from '@/core/model/group-kind';
import type { PrivacyMode } from '@/core/model/privacy';
import type { Period } from '@/core/model/scalars';
import type { Day } from '@/core/units/brands';
import type { SoftBudgetRow } from '../budget/soft/soft-view';
import type { PersonRow } from '../people/people-view';

/** A group's use of a period: of its people alone, nobody else's is in it. */
export interface GroupUse {
  readonly today: Day;
  readonly period: Period | null;
  readonly currency: string;
  readonly privacy: PrivacyMode;
  /** People a group needs before anything is told of it; 0: any. */
  readonly least: number;
  /** People who belong to it today, and those of them who used tokens in the period. */
  readonly people: number;
  readonly active: number;
  /** Months of the period are of too few people to be told of. */
  readonly untold: boolean;
  /** Centitokens, and their worth in minor units; null: no price. */
  readonly tokens: number;
  readonly worth: number | null;
  /** The most used ones, dearest first. */
  readonly products: readonly string[];
}

/** All that a mail about a group is written from. */
export interface GroupMail {
  readonly name: string;
  readonly use: GroupUse;
  /** Use of the days to come; null: too little is known. */
  readonly next: (UseRange & { readonly days: number }) | null;
  readonly budgets: readonly SoftBudgetRow[];
  /** Advice for the group's own people. */
  readonly people: readonly PersonRow[];
}

/** A group that can be chosen. */
export interface GroupOption {
  readonly by: GroupKind;
  readonly name: string;
}

/** Why there is no text; null: there is one. */
export const refusal = ({ people, active, least, untold }: GroupUse): 'small' | 'nobody' | null => {
  if (people === 0) return 'nobody';
  // What one of many used is that one's own use.
  return untold || people < least || (active > 0 && active < least) ? 'small' : null;
};
