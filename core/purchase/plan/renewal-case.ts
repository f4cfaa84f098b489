import { closedDays } from '@/core/forecast/closed-days';
import { daysKnown as countKnown, daysExact } from '@/core/forecast/cut-history';
import { demandHistory } from '@/core/ledger/demand-history';
import type { TeamFacts } from '@/core/ledger/types';
import type { ReportCard } from '@/core/model/report-card';
import type { Settings } from '@/core/model/settings';
import { learnedRates } from '@/core/rates/learn-rates';
import { centitokens, type Day } from '@/core/units/brands';
import { addDays, dayOfEpoch } from '@/core/units/day';
import { demandSince } from '../demand-since';
import { leastNeed } from '../least-need';
import { LOT_LIFE_DAYS, lotsAtReading } from '../lots';
import type { DemandFutures } from '../runway';
import type { OutlookWithheld } from '../types';
import { bookOf, meanWanted } from './demand-book';
import type { Judgement } from './renewal-types';
import { type Situation, TOKEN } from './situation';

const PATHS = 1000;
const SAMPLE = 4; // every fourth future is enough to choose days
const SKETCH = 1 / 500; // of a year's use: the step of amounts while days are chosen
const LATER = 45; // days the lead time may grow in what-ifs, and orders may come after the plan's end

/** Why there is no plan. */
export type RenewalWithheld = OutlookWithheld | { readonly code: 'no-price' };

/** All that plans are made from: the situation with all futures, the same sketched, and how plans are judged. */
export interface RenewalCase {
  readonly judgement: Judgement;
  /** @param demand multiplies every future's use */
  readonly situations: (demand: number) => { readonly situation: Situation; readonly coarse: Situation };
}

export interface CaseOptions {
  readonly card: ReportCard | null;
  readonly applyScenarios: (futures: DemandFutures) => DemandFutures;
}

/**
 * A team's renewal as of a day.
 * @param days planned from today on
 * @param seed of the sample paths; the same seed gives the same plan
 */
export function renewalCase(
  facts: TeamFacts,
  settings: Settings,
  today: Day,
  days: number,
  seed: number,
  { card, applyScenarios }: CaseOptions,
): RenewalCase | RenewalWithheld {
  const { history } = demandHistory(facts, addDays(today, -1));
  const held = lotsAtReading(facts);
  const daysKnown = countKnown(history);
  if (held.available === null || held.readAt === null)
    return { code: 'no-balance', daysKnown, daysNeeded: 0 };
  const exact = daysExact(history);
  if (card?.verdict === 'no-skill' && exact < card.daysNeeded)
    return { code: 'no-skill', daysKnown: exact, daysNeeded: card.daysNeeded };
  const tiers = [...settings.tokenPrices].sort((a, b) => a.from - b.from);
  if (tiers.length === 0) return { code: 'no-price' };
  const last = addDays(today, days + LOT_LIFE_DAYS + settings.leadTimeDays + LATER);
  const base = demandSince(history, closedDays(settings), dayOfEpoch(held.readAt), last, PATHS, seed);
  if ('kind' in base) return { code: base.code, daysKnown: base.daysKnown, daysNeeded: base.daysNeeded };
  const futures = applyScenarios(base);
  const known = {
    from: futures.from,
    today,
    days,
    lots: held.lots,
    owed: centitokens(Math.max(0, -held.available)),
    leastNeed: leastNeed(facts, today, settings, learnedRates([facts])),
    leadTimeDays: settings.leadTimeDays,
    tiers,
    minimumOrder: settings.minimumOrder,
  };
  return {
    judgement: judgementOf(settings),
    situations: (demand) => {
      const book = bookOf(futures, 1, demand);
      const step = Math.max(1, Math.floor((meanWanted(book, LOT_LIFE_DAYS) / TOKEN) * SKETCH));
      return {
        situation: { ...known, book, step: 1 },
        coarse: { ...known, book: bookOf(futures, SAMPLE, demand), step },
      };
    },
  };
}

const judgementOf = ({ lockOutDayCost, confidence }: Settings): Judgement =>
  lockOutDayCost === null
    ? { kind: 'confidence', confidence }
    : { kind: 'lock-out-day', cost: lockOutDayCost };
