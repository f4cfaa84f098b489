import type { Translate } from '@/components/text/translate';
import type { OverlayWords } from '@/core/messages/handlers/overlay-rows';
import { balanceCard, expiryChip, runwayChip } from './balance';
import { renewalWords } from './renewal-words';
import { rowCard } from './row-card';
import { rowChip } from './row-chip';
import { idleChip, standingCard } from './standing';
import { stripSentences } from './strip-sentences';
import { createWords } from './words';

/** Everything the overlay says of what the background worker knows. */
export function overlayWords(t: Translate): OverlayWords {
  const words = createWords(t);
  return {
    renewal: renewalWords(words),
    chip: (row, { page }, standing) => idleChip(row, standing, words) ?? rowChip(row, page, words),
    card: (row, observation, { complete }, standing) =>
      standingCard(rowCard(row, observation, complete, words), standing, words),
    strip: (sums, scope) => stripSentences(sums, scope, words),
    groupsOnly: t('overlay_groups_only'),
    balance: (runway) => ({
      chips: [runwayChip(runway, words), expiryChip(runway, words)].filter((chip) => chip !== null),
      card: balanceCard(runway, words),
    }),
  };
}
