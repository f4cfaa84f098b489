import type { CardView, ChipView } from '@/core/messages/overlay-view';
import type { Runway } from '@/core/model/runway';
import type { Words } from './words';

const daysLeft = (runway: Runway, words: Words): string => {
  const likely = runway.runOut?.likely;
  if (likely === undefined || likely === null) return '';
  const left = Math.max(0, likely - runway.today);
  return words.t('overlay_left', [words.figures.count(left)], left);
};

/** The chip beside the tokens available: how long they last, or what comes first. Null when nothing is known. */
export function runwayChip(runway: Runway, words: Words): ChipView | null {
  const { t, figures } = words;
  const name = t('overlay_name_verdict_only', [runwayTitle(runway, words)]);
  const cost = daysLeft(runway, words);
  const likely = runway.runOut?.likely ?? null;
  if (likely !== null) {
    const due = runway.orderBy !== null && runway.orderBy <= runway.today;
    const word = due ? t('overlay_order_now') : t('overlay_lasts', [figures.day(likely)]);
    return { kind: due ? 'alarm' : 'plain', cost, word, mark: '·', name };
  }
  if (runway.runOut) {
    return { kind: 'plain', cost: '', word: t('overlay_lasts_beyond'), mark: '·', name };
  }
  if (runway.withheld) {
    return { kind: 'unsure', cost: '', word: t('overlay_runway_title_withheld'), mark: '?', name };
  }
  return null;
}

/** The chip of the next expiry; red-free: tokens that expire lock nobody out. */
export function expiryChip(runway: Runway, words: Words): ChipView | null {
  if (!runway.nextExpiry) return null;
  const { t, figures } = words;
  const word = t('overlay_expiry', [
    figures.tokens(runway.nextExpiry.tokens),
    figures.day(runway.nextExpiry.day),
  ]);
  const kind = (runway.nextExpiry.strandedLikely ?? 0) > 0 ? 'unsure' : 'plain';
  return { kind, cost: '', word, mark: '·', name: t('overlay_name_verdict_only', [word]) };
}

function runwayTitle(runway: Runway, { t, figures }: Words): string {
  if (!runway.runOut) return t('overlay_runway_title_withheld');
  const { early, likely, late } = runway.runOut;
  if (likely === null) return t('overlay_runway_title_beyond');
  if (early === null || late === null) return t('overlay_runway_title', [figures.day(likely)]);
  return t('overlay_runway_title_range', [figures.day(likely), figures.day(early), figures.day(late)]);
}

/** The arithmetic behind both chips. */
export function balanceCard(runway: Runway, words: Words): CardView {
  const { t, figures } = words;
  const lines: CardView['lines'] = [];
  const add = (label: string, value: string): void => void lines.push({ label, value });
  if (runway.available !== null) add(t('overlay_line_available'), figures.tokens(runway.available));
  const { early = null, likely = null, late = null } = runway.runOut ?? {};
  if (likely !== null) add(t('overlay_line_runout'), figures.day(likely));
  if (early !== null) {
    const range =
      late === null
        ? t('overlay_range_open', [figures.day(early)])
        : t('overlay_range', [figures.day(early), figures.day(late)]);
    add(t('overlay_line_range'), range);
  }
  if (runway.orderBy !== null) add(t('overlay_line_order'), figures.day(runway.orderBy));
  if (runway.nextExpiry) {
    const { day, tokens, strandedLikely, strandedHigh } = runway.nextExpiry;
    add(t('overlay_line_expiry'), figures.day(day));
    add(t('overlay_line_expiring'), figures.tokens(tokens));
    if (strandedLikely !== null && strandedHigh !== null) {
      const range = [figures.tokens(strandedLikely), figures.tokens(strandedHigh)];
      add(t('overlay_line_stranded'), t('overlay_stranded_range', range));
    }
  }
  return { title: runwayTitle(runway, words), lines, reasons: [], missing: withheldOf(runway, words) };
}

function withheldOf({ withheld }: Runway, { t, figures }: Words): CardView['missing'] {
  if (!withheld) return [];
  if (withheld.code === 'no-use') return [{ text: t('overlay_withheld_no_use'), settings: false }];
  if (withheld.code === 'off') return [{ text: t('forecast_off'), settings: true }];
  if (withheld.code === 'no-skill') return [{ text: t('overlay_withheld_no_skill'), settings: false }];
  const counts = [figures.count(withheld.daysKnown), figures.count(withheld.daysNeeded)];
  return [{ text: t('overlay_withheld', counts, withheld.daysNeeded), settings: false }];
}
