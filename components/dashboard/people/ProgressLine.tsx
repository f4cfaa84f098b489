import { useEffect, useState } from 'preact/hooks';
import type { Translate } from '@/components/text/translate';
import { formatNumber } from '@/core/units/format';
import { type AdviceProgress, followProgress } from './advice-progress';

/** How far the advice is that is being worked out; nothing until the first people are done. */
export function ProgressLine({ t }: { readonly t: Translate }) {
  const [progress, set] = useState<AdviceProgress | null>(null);
  useEffect(() => followProgress(set), []);
  if (!progress) return null;
  const { done, all } = progress;
  const text = t('people_progress', [formatNumber(done, t.locale), formatNumber(all, t.locale)]);
  return (
    <p class="people-progress quiet">
      <progress aria-label={text} value={done} max={all} />
      <span>{text}</span>
    </p>
  );
}
