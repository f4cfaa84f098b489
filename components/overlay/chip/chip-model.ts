import type { RowVerdict } from '@/core/messages/map';
import type { PageKind } from '@/core/model/capture';
import type { Words } from '../base/words';
import { verdictSentence, verdictWord } from './verdict-text';

/** Shape of a chip: outline, filled, dashed, plain (no verdict), alarm (somebody will be locked out). */
export type ChipKind = 'keep' | 'move' | 'unsure' | 'plain' | 'alarm';

/** A chip, ready to draw. */
export interface ChipModel {
  readonly kind: ChipKind;
  /** The figure, '' when there is none. */
  readonly cost: string;
  /** Verdict or second figure, '' when there is none. */
  readonly word: string;
  /** One character for where nothing else has room. */
  readonly mark: string;
  /** Accessible name in full words. */
  readonly name: string;
}

const MARKS = { keep: '✓', move: '→', unsure: '?' } as const;

/** The chip of a row; null where there is nothing to say. */
export function rowChip(row: RowVerdict, page: PageKind, words: Words): ChipModel | null {
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
