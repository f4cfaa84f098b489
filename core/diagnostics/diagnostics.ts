import type { Features } from '@/core/model/features';
import type { PrivacyMode } from '@/core/model/privacy';
import { dayOfEpoch, isoOfDay } from '@/core/units/day';
import type { ErrorNote } from './error-note';

/** What one kind of page was last read as. */
export interface PageReading {
  readonly page: string;
  /** Words of its header that our vocabulary has; null: another word. */
  readonly headers: readonly (string | null)[];
  /** What each was taken for; null: not understood. */
  readonly concepts: readonly (string | null)[];
  readonly complete: boolean;
  readonly rowsRead: number;
  readonly rowsStated: number | null;
  /** How many cells or rows were rejected, by reason. */
  readonly rejected: Readonly<Record<string, number>>;
  readonly ms: number | null;
}

/** How long something took, milliseconds. */
export interface Timing {
  readonly what: string;
  readonly times: number;
  readonly median: number;
  readonly longest: number;
}

/** All that diagnostics tell: nothing in it says who, which team, how many tokens or how much money. */
export interface Diagnostics {
  readonly version: string;
  readonly schema: number;
  readonly browser: string;
  readonly languages: { readonly browser: string; readonly sentences: string };
  /** Minutes east of UTC. */
  readonly timeZone: number;
  readonly settings: {
    readonly privacy: PrivacyMode;
    readonly blur: boolean;
    readonly overlays: boolean;
    readonly alerts: boolean;
    readonly features: Features;
    readonly policy: readonly string[];
    readonly repaired: readonly string[];
  };
  /** Records of each table. */
  readonly counts: Readonly<Record<string, number>>;
  readonly readings: readonly PageReading[];
  readonly timings: readonly Timing[];
  readonly errors: readonly ErrorNote[];
}

/** Diagnostics as text to send to somebody: in English, whoever reads it. */
export function diagnosticsText(known: Diagnostics): string {
  const { settings, languages } = known;
  const list = (all: readonly string[]) => (all.length > 0 ? all.join(', ') : 'none');
  const off = Object.entries(settings.features).flatMap(([name, on]) => (on ? [] : [name]));
  return [
    `Flexmeter ${known.version}, database ${known.schema}`,
    known.browser,
    `Language: ${languages.browser}, sentences ${languages.sentences}; UTC${known.timeZone < 0 ? '' : '+'}${known.timeZone} min`,
    `Privacy: ${settings.privacy}, blur ${settings.blur}; chips ${settings.overlays}; notifications ${settings.alerts}`,
    `Features off: ${list(off)}`,
    `Company policy: ${list(settings.policy)}`,
    `Repaired settings: ${list(settings.repaired)}`,
    `Records: ${list(Object.entries(known.counts).map(([name, count]) => `${name} ${count}`))}`,
    '',
    'Pages',
    ...known.readings.flatMap(pageLines),
    '',
    'Timings (ms)',
    ...known.timings.map(
      ({ what, times, median, longest }) =>
        `- ${what}: ${times} times, median ${Math.round(median)}, longest ${Math.round(longest)}`,
    ),
    '',
    'Errors',
    ...known.errors.map(
      ({ what, name, places, count, firstAt, lastAt }) =>
        `- ${what}: ${name}, ${count} times, ${isoOfDay(dayOfEpoch(firstAt))} to ${isoOfDay(dayOfEpoch(lastAt))}; ${list(places)}`,
    ),
    '',
  ].join('\n');
}

function pageLines(one: PageReading): string[] {
  const rejected = Object.entries(one.rejected).map(([code, count]) => `${code} ${count}`);
  const columns = one.headers.map((word, i) => `${word ?? '?'}=${one.concepts[i] ?? '-'}`);
  return [
    `- ${one.page}: ${one.complete ? 'whole' : 'partial'}, rows ${one.rowsRead} of ${one.rowsStated ?? '?'}, ${one.ms === null ? '?' : Math.round(one.ms)} ms`,
    `  ${columns.join(' | ')}`,
    ...(rejected.length > 0 ? [`  rejected: ${rejected.join(', ')}`] : []),
  ];
}
