import type { RowVerdict } from '@/core/model/row-verdict';
import type { Words } from './words';

type Verdict = NonNullable<RowVerdict['verdict']>;

/** The verdict as a sentence: the plan, what it saves a year, how sure. */
export function verdictSentence(verdict: Verdict, { t, figures }: Words): string {
  const plain = plainSentence(verdict, { t, figures });
  if (verdict.kind !== 'move' || verdict.probability === null) return plain;
  return t('overlay_verdict_sure', [plain, figures.percent(verdict.probability)]);
}

function plainSentence(verdict: Verdict, { t, figures }: Words): string {
  if (verdict.kind === 'unsure') return t('overlay_verdict_unsure');
  const name = verdict.target === 'collection' ? [verdict.targetName ?? ''] : [];
  const stem = `overlay_verdict_${verdict.kind}_${verdict.target}` as const;
  if (verdict.saving === null || verdict.saving.minor <= 0) return t(stem, name);
  return t(`${stem}_saving`, [...name, figures.money(verdict.saving)]);
}

/** The verdict as the chip's word: an arrow and the target, or what to make of it. */
export function verdictWord(verdict: Verdict, { t }: Words): string {
  if (verdict.kind === 'keep') return t('overlay_keep');
  if (verdict.kind === 'unsure') return t('overlay_unsure');
  return t(`overlay_to_${verdict.target}`);
}
