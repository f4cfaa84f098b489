import type { Figures, PageKind, PersonRef, TeamRef } from '@/core/model/capture';
import type { Period } from '@/core/model/scalars';
import type { Day } from '@/core/units/brands';
import { figuresIn } from './figures';
import { lastUpdatedIn } from './last-updated';
import { languageIn } from './page-language';
import { type PagePeriod, periodIn } from './page-period';
import type { PeriodHint } from './presets';
import type { Sketch } from './sketch';
import { subjectIn } from './subject';
import { teamIn } from './team';

/** What a page says around its tables. */
export interface PageContext {
  /** Null: the page names no team, or several. */
  readonly team: TeamRef | null;
  /** Exact days; null where the page prints none. */
  readonly period: Period | null;
  readonly periodSource: PagePeriod['source'];
  /** Length of the chosen preset: not which days. */
  readonly periodHint: PeriodHint | null;
  /** The day the data is from, in the browser's time zone. */
  readonly lastUpdated: Day | null;
  readonly figures: Figures;
  /** BCP 47; '' when nothing tells. */
  readonly language: string;
  /** The page says it is in one language and shows another's words. */
  readonly languageDoubt: boolean;
  /** Whose page it is (page 'person'). */
  readonly subject?: PersonRef;
}

/**
 * Read team, period, figures and language off a page, whatever page it is. Rows of tables are not looked at.
 * @param page its kind, if recognised
 * @param today UTC; decides the years of dates printed without one
 */
export function contextIn(sketch: Sketch, page: PageKind | null, today: Day): PageContext {
  const { language, doubt } = languageIn(sketch);
  const { period, source, hint } = periodIn(sketch, language, today);
  const subject = page === 'person' ? subjectIn(sketch) : null;
  return {
    team: teamIn(sketch),
    period,
    periodSource: source,
    periodHint: hint,
    lastUpdated: lastUpdatedIn(sketch, language, today),
    figures: figuresIn(sketch, language, page),
    language,
    languageDoubt: doubt,
    ...(subject ? { subject } : {}),
  };
}
