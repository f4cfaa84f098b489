import type { Capture, Figures, Health, PageKind, PersonRef, TeamRef } from '@/core/model/capture';
import type { Period } from '@/core/model/scalars';
import type { RowsReading } from './read-rows';
import type { Sides } from './session-sides';

/** What a capture is made of. */
export interface CaptureSource {
  readonly page: PageKind;
  readonly team: TeamRef | null;
  readonly period: Period | null;
  readonly subject: PersonRef | undefined;
  readonly language: string;
  readonly complete: boolean;
  readonly rows: RowsReading | null;
  readonly figures: Figures;
  readonly sides: Sides;
  readonly health: Health;
  readonly readAt: number;
}

/**
 * Make a capture. While it would say the same as the one before, that very object is returned, with its time: so
 * that the same reading is neither sent nor stored twice. @returns null without a team, and for a person's page that
 * doesn't say whose it is
 */
export function captureOf(before: Capture | null, source: CaptureSource): Capture | null {
  const { team, page, subject, rows, sides } = source;
  if (!team || (page === 'person' && !subject)) return null;
  const now: Capture = {
    page,
    team,
    period: source.period,
    ...(page === 'person' && subject ? { subject } : {}),
    readAt: source.readAt,
    language: source.language.slice(0, 20),
    complete: source.complete,
    observations: rows?.observations ?? [],
    figures: source.figures,
    events: [...sides.events],
    lots: [...sides.lots],
    lotsComplete: sides.lotsComplete,
    uses: [...sides.uses],
    health: source.health,
  };
  return before && saysTheSame(before, now) ? before : now;
}

/** The observations' array is made anew only by a new reading, so it need not be compared row by row. */
function saysTheSame(before: Capture, now: Capture): boolean {
  if (before.observations !== now.observations && before.observations.length + now.observations.length > 0)
    return false;
  const rest = ({ observations: _, readAt: __, ...others }: Capture) => JSON.stringify(others);
  return rest(before) === rest(now);
}
