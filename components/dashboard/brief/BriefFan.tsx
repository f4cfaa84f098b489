import { withheldText } from '@/components/text/withheld-text';
import type { Outlook } from '@/core/purchase/types';
import type { Day } from '@/core/units/brands';
import { formatDayShort, formatNumber } from '@/core/units/format';
import { rangeOfRunOut, runOutText } from '../forecast/Headline';
import type { BriefWords } from './brief-words';
import { type FanShape, fanShape, type Plot } from './fan-shape';

interface Props {
  readonly outlook: Outlook;
  readonly orderBy: Day | null;
  readonly words: BriefWords;
}

const WIDTH = 340;
const HEIGHT = 132;
const PLOT: Plot = { left: 36, right: WIDTH - 6, top: 14, bottom: HEIGHT - 16 };

/** Until when the tokens last, as a sentence and as a drawing that needs no colour. */
export function BriefFan({ outlook, orderBy, words: { t } }: Props) {
  const shape = outlook.withheld ? null : fanShape(outlook, PLOT);
  const withheld = outlook.withheld && withheldText(t, outlook.withheld);
  return (
    <section>
      <h2>{t('brief_lasts')}</h2>
      <p>
        {withheld ? withheld.what : runOutText(outlook, t)} {withheld ? '' : rangeOfRunOut(outlook, t)}
      </p>
      {shape ? (
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('brief_fan')}>
          <Axes shape={shape} locale={t.locale} />
          <path d={shape.band} class="band" />
          <path d={shape.median} class="median" />
          <path d={shape.past} class="past" />
          {outlook.lots.map(({ expiresOn, source }) => (
            <Flag key={`${expiresOn}:${source}`} x={shape.at(expiresOn)} />
          ))}
          <Mark x={shape.today} name={t('brief_today')} low />
          {orderBy !== null && orderBy > outlook.today ? (
            <Mark x={shape.at(orderBy)} name={t('brief_order_mark')} />
          ) : null}
        </svg>
      ) : null}
      {shape ? <p class="small">{t('brief_fan_legend')}</p> : null}
    </section>
  );
}

function Axes({ shape, locale }: { readonly shape: FanShape; readonly locale: string }) {
  return (
    <>
      {shape.amounts.map(({ tokens, y }) => (
        <g key={tokens}>
          <line class="grid" x1={PLOT.left} x2={PLOT.right} y1={y} y2={y} />
          <text x={PLOT.left - 4} y={y + 3} text-anchor="end">
            {formatNumber(tokens / 100, locale)}
          </text>
        </g>
      ))}
      {shape.months.map(({ on, x }) => (
        <text key={on} x={x} y={HEIGHT - 5} text-anchor="middle">
          {formatDayShort(on, locale)}
        </text>
      ))}
    </>
  );
}

/** Tokens expire here. */
const Flag = ({ x }: { readonly x: number | null }) =>
  x === null ? null : <path class="flag" d={`M${x - 3} ${PLOT.bottom}h6l-3 -5z`} />;

/** A day in the drawing; names of two days beside each other stand at two heights. */
const Mark = ({
  x,
  name,
  low = false,
}: {
  readonly x: number | null;
  readonly name: string;
  readonly low?: boolean;
}) =>
  x === null ? null : (
    <>
      <line class="mark" x1={x} x2={x} y1={PLOT.top - 2} y2={PLOT.bottom} />
      <text x={x + 3} y={low ? PLOT.bottom - 3 : PLOT.top + 5}>
        {name}
      </text>
    </>
  );
