import type { Translate } from '@/components/text/translate';
import type { OverlayWords } from '@/core/messages/handlers/overlay-rows';
import { balanceCard, expiryChip, runwayChip } from './balance';
import { rowCard } from './row-card';
import { rowChip } from './row-chip';
import { stripSentences } from './strip-sentences';
import { createWords } from './words';

/** Everything the overlay says of what the background worker knows. */
export function overlayWords(t: Translate): OverlayWords {
  const words = createWords(t);
  return {
    chip: (row, { page }) => rowChip(row, page, words),
    card: (row, observation, { complete }) => rowCard(row, observation, complete, words),
    strip: (sums, scope) => stripSentences(sums, scope, words),
    balance: (runway) => ({
      chips: [runwayChip(runway, words), expiryChip(runway, words)].filter((chip) => chip !== null),
      card: balanceCard(runway, words),
    }),
  };
}
