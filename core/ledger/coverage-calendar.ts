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
  /** The day from which on the portal doesn't have the first of these days any more. */
  readonly goneOn: Day;
  /** Beyond what the portal still has. */
  readonly tooOld: boolean;
}

export interface CoverageCalendar {
  readonly days: readonly CoveredDay[];
  readonly counts: Readonly<Record<DayState, number>>;
  /** By month, the most useful first: those about to leave the portal, the first to go first, then the newest; what it hasn't any more last. */
  readonly toExport: readonly ToExport[];
}

/** Days that leave the portal sooner than this are to be exported first. */
const SOON_DAYS = 31;

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
  const oldest = today - PORTAL_DAYS;
  const parts = new Map<string, CoveredDay[]>();
  for (const one of days) {
    if (one.state === 'exact') continue;
    const part = `${monthOf(one.day)} ${one.day < oldest}`;
    parts.set(part, [...(parts.get(part) ?? []), one]);
  }
  const rank = ({ tooOld, goneOn }: ToExport) => (tooOld ? 2 : goneOn - today <= SOON_DAYS ? 0 : 1);
  return [...parts.values()]
    .flatMap((list): ToExport[] => {
      const first = list[0]?.day;
      if (first === undefined) return [];
      const tooOld = first < oldest;
      const month = monthOf(first);
      const from = tooOld ? firstDayOf(month) : Math.max(firstDayOf(month), oldest);
      const to = Math.min(lastDayOf(month), tooOld ? oldest - 1 : today - 1);
      const goneOn = day(first + PORTAL_DAYS + 1);
      return [{ from: day(from), to: day(to), days: list.length, state: worst(list), goneOn, tooOld }];
    })
    .sort((a, b) => rank(a) - rank(b) || (rank(a) === 0 ? a.from - b.from : b.from - a.from));
}

const WORST: readonly ToExport['state'][] = ['missing', 'estimated', 'open'];

const worst = (list: readonly CoveredDay[]): ToExport['state'] =>
  WORST.find((state) => list.some((one) => one.state === state)) ?? 'missing';
