import type { Period } from '@/core/model/scalars';
import { type Centitokens, centitokens, type Day, day } from '@/core/units/brands';
import { firstDayOf, lastDayOf, monthOf } from '@/core/units/month';
import { demandHistory } from './demand-history';
import type { TeamFacts } from './types';

/** How well a day is known: `exact`, `open` (read before it was over), `estimated` from a total, or `missing`. */
export type DayState = 'exact' | 'open' | 'estimated' | 'missing';

export interface CoveredDay {
  readonly day: Day;
  readonly state: DayState;
  /** null: missing. */
  readonly tokens: Centitokens | null;
  /** Files name the day's people in two ways that nothing links: the sum isn't sure. */
  readonly doubtful: boolean;
}

/** Days a Token Usage export would make exact. */
export interface ToExport extends Period {
  readonly days: number;
  /** `open`: they were read too early; `missing`, `estimated`: never exactly. */
  readonly state: Exclude<DayState, 'exact'>;
  /** Beyond what the portal still has. */
  readonly tooOld: boolean;
}

export interface CoverageCalendar {
  readonly days: readonly CoveredDay[];
  readonly counts: Readonly<Record<DayState, number>>;
  /** Whole months to ask the portal for, the most useful first: those still to be had, then the newest. */
  readonly toExport: readonly ToExport[];
}

/** The portal's charts and exports cover a year. */
const PORTAL_DAYS = 365;

/**
 * Which days are exact, estimated or missing, and what to export next to fill them.
 * @param today its use isn't over: the calendar ends yesterday
 * @param from first day of the calendar; normally the first day anything is known of
 */
export function coverageCalendar(facts: TeamFacts, today: Day, from?: Day): CoverageCalendar {
  const { history } = demandHistory(facts, day(today - 1));
  const exact = new Map((facts.daily?.days ?? []).map((one) => [one.day, one]));
  const start = from ?? history.from;
  const days: CoveredDay[] = [];
  for (let on = start; on < today; on = day(on + 1)) {
    const weight = history.weight[on - history.from] ?? 0;
    const known = exact.get(on);
    const open = known?.open === true;
    const state = open ? 'open' : weight >= 1 ? 'exact' : weight > 0 ? 'estimated' : 'missing';
    const tokens = weight > 0 ? centitokens(history.values[on - history.from] ?? 0) : null;
    days.push({ day: on, state, tokens, doubtful: (known?.doubtful ?? 0) > 0 });
  }
  const counts = { exact: 0, open: 0, estimated: 0, missing: 0 };
  for (const { state } of days) counts[state]++;
  return { days, counts, toExport: toExport(days, today) };
}

function toExport(days: readonly CoveredDay[], today: Day): ToExport[] {
  const months = new Map<number, CoveredDay[]>();
  for (const one of days) {
    if (one.state === 'exact') continue;
    const month = monthOf(one.day);
    months.set(month, [...(months.get(month) ?? []), one]);
  }
  const oldest = today - PORTAL_DAYS;
  return [...months]
    .map(([month, list]): ToExport => {
      const to = day(Math.min(lastDayOf(month), today - 1));
      return {
        from: firstDayOf(month),
        to,
        days: list.length,
        state: worst(list),
        tooOld: (list.at(-1)?.day ?? 0) < oldest,
      };
    })
    .sort((a, b) => Number(a.tooOld) - Number(b.tooOld) || b.from - a.from);
}

const WORST: readonly ToExport['state'][] = ['missing', 'estimated', 'open'];

const worst = (list: readonly CoveredDay[]): ToExport['state'] =>
  WORST.find((state) => list.some((one) => one.state === state)) ?? 'missing';
