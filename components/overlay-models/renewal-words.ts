import type { RenewalShown, RenewalWords } from '@/core/messages/handlers/subscription-rows';
import type { ChipView, StripView, Sums } from '@/core/messages/overlay-view';
import { renewalCard } from './renewal-card';
import { renewalSentence } from './renewal-sentence';
import type { Words } from './words';

/** What the overlay says of the rows of Subscriptions and contracts. */
export const renewalWords = (words: Words): RenewalWords => ({
  chip: (shown) => renewalChip(shown, words),
  card: (shown) => renewalCard(shown, words),
  strip: (sums, complete) => renewalStrip(sums, complete, words),
});

/** "Renew 14 of 20; 3 people move to Flex, 3 seats idle"; null for what is over, or is no seats. */
function renewalChip(shown: RenewalShown, words: Words): ChipView | null {
  const { renewal, complete } = shown;
  const { t } = words;
  if (renewal === 'over' || renewal === 'flex') return null;
  if (typeof renewal === 'string') {
    return {
      kind: 'plain',
      cost: '',
      word: t('renewal_unknown'),
      mark: '?',
      name: t('renewal_name_unknown'),
    };
  }
  const all = renewal.renew === renewal.seats;
  const sentence = renewalSentence(renewal, words);
  return {
    kind: all ? 'keep' : complete ? 'move' : 'unsure',
    cost: '',
    word: sentence,
    mark: all ? '✓' : complete ? '→' : '?',
    name: t('overlay_name_verdict_only', [sentence]),
  };
}

function renewalStrip({ advised, judged }: Sums, complete: boolean, { t, figures }: Words): StripView {
  const advice =
    advised > 0
      ? t('renewal_strip', [figures.count(advised)], advised)
      : judged && complete
        ? t('renewal_strip_zero')
        : null;
  return { total: null, advice, look: advised > 0 };
}
