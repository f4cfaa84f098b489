import type { Translate } from '@/components/text/translate';
import { formatNumber } from '@/core/units/format';

interface Props {
  readonly t: Translate;
  readonly months: readonly number[];
}

const WIDTH = 5;
const HEIGHT = 20;
/** Working days of a full month: a bar as high as can be. */
const FULL = 23;

/** Days of use by month, as bars. */
export function Trend({ t, months }: Props) {
  const said = months.map((days) => formatNumber(days, t.locale)).join(', ');
  return (
    <svg
      class="trend"
      role="img"
      aria-label={t('people_trend_of', [said])}
      width={months.length * WIDTH}
      height={HEIGHT}
    >
      {months.map((days, i) => {
        const height = days === 0 ? 1 : Math.max(2, Math.min(1, days / FULL) * HEIGHT);
        // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its month.
        return <rect key={i} x={i * WIDTH} y={HEIGHT - height} width={WIDTH - 1} height={height} />;
      })}
    </svg>
  );
}
