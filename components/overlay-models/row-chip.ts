import type { ChipView } from '@/core/messages/overlay-view';
import type { PageKind } from '@/core/model/capture';
import type { RowVerdict } from '@/core/model/row-verdict';
import { verdictSentence, verdictWord } from './verdict-text';
import type { Words } from './words';

const MARKS = { keep: '✓', move: '→', unsure: '?' } as const;

/** The chip of a row; null where there is nothing to say. */
export function rowChip(row: RowVerdict, page: PageKind, words: Words): ChipView | null {
  const { t, figures } = words;
  const cost = row.cost && figures.money(row.cost);
  if (row.verdict) {
    const sentence = verdictSentence(row.verdict, words);
    return {
      kind: row.verdict.kind,
      cost: cost ?? '',
      word: verdictWord(row.verdict, words),
      mark: MARKS[row.verdict.kind],
      name: cost ? t('overlay_name_verdict', [sentence, cost]) : t('overlay_name_verdict_only', [sentence]),
    };
  }
  if (!cost) {
    if (row.missing.length === 0) return null;
    return {
      kind: 'plain',
      cost: '',
      word: t('overlay_no_price'),
      mark: '?',
      name: t('overlay_name_no_price'),
    };
  }
  const word = page === 'by-product' ? rateWord(row, words) : '';
  return { kind: 'plain', cost, word, mark: '·', name: t('overlay_name_cost', [cost]) };
}

function rateWord(row: RowVerdict, { t, figures }: Words): string {
  const rate = row.rate && figures.tokens(row.rate.perDay);
  const days = row.breakEvenDaysPerYear === null ? null : figures.count(row.breakEvenDaysPerYear);
  if (rate && days) return t('overlay_rate_even', [rate, days]);
  if (rate) return t('overlay_rate', [rate]);
  return days ? t('overlay_even', [days]) : '';
}
