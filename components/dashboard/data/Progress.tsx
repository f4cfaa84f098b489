import type { Translate } from '@/components/text/translate';
import { formatPercent } from '@/core/units/format';

interface Props {
  readonly t: Translate;
  readonly label: string;
  /** Between 0 and 1. */
  readonly share: number;
  readonly cancel: () => void;
}

/** How far something is, and a way to stop it. */
export function Progress({ t, label, share, cancel }: Props) {
  return (
    <div class="data-progress">
      <label for="progress">{label}</label>
      <progress id="progress" max={1} value={share} />
      <span class="number">{formatPercent(share, t.locale)}</span>
      <button type="button" class="button" onClick={cancel}>
        {t('data_cancel')}
      </button>
    </div>
  );
}
