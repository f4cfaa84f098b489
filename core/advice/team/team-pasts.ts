import type { Settings } from '@/core/model/settings';
import type { LearnedRates } from '@/core/rates/types';
import type { Day } from '@/core/units/brands';
import { addDays } from '@/core/units/day';
import type { PersonPast } from '../types';
import type { KnownUses } from './known-uses';
import { peoplesPasts } from './peoples-pasts';
import { rateBook } from './rate-book';
import { ratesThen } from './rates-then';

interface PastsRequest {
  readonly known: KnownUses;
  readonly settings: Settings;
  readonly learned: LearnedRates;
  readonly today: Day;
}

/** What everybody of a team used, at today's rates; nothing is known: nobody. */
export function teamPasts({ known, settings, learned, today }: PastsRequest): Map<number, PersonPast> {
  const { uses, period } = known;
  if (!period) return new Map();
  const rateOf = rateBook(settings, learned, today);
  return peoplesPasts(uses, period.from, addDays(period.to, 1), rateOf, ratesThen(settings, learned));
}
