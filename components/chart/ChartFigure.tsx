import type { ChartConfiguration, ChartType } from 'chart.js';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Translate } from '@/components/text/translate';
import { saveFile } from '@/components/ui/save-file';
import { dayOfEpoch } from '@/core/units/day';
import { formatDay } from '@/core/units/format';
import './chart.css';
import { chartPicture } from './chart-picture';
import type { ChartColours } from './colours';
import { Drawing } from './Drawing';
import { pictureName } from './picture-name';

export interface FigureProps<T extends ChartType, D> {
  readonly t: Translate;
  /** What the chart shows, as a sentence: its visible title and its accessible name. */
  readonly title: string;
  /** The same in words, for those who don't see it. */
  readonly summary: string;
  /** What the chart is about, in the file name of its picture: lower-case letters and hyphens. */
  readonly file: string;
  /** Pixels. */
  readonly height: number;
  readonly configure: (colours: ChartColours) => ChartConfiguration<T, D>;
  /** Loads what this type of chart needs beside lines. */
  readonly needs?: () => Promise<unknown>;
  /** Open what a point stands for, by click or Enter. @param point as it is in the data */
  readonly open?: (point: unknown) => void;
  /** Names of colours, below a chart too narrow to have them in the picture. */
  readonly names?: readonly { readonly name: string; readonly token: string; readonly dashed?: boolean }[];
  /** The chart's table twin. */
  readonly table: ComponentChildren;
}

/** A chart with its name, its summary, its table twin and a picture to keep, each behind one button. */
export function ChartFigure<T extends ChartType, D>(props: FigureProps<T, D>) {
  const { t, title, file, height, configure, needs, names = [], table } = props;
  const [asTable, setAsTable] = useState(false);
  const [failed, setFailed] = useState(false);
  const keep = async (): Promise<void> => {
    const today = dayOfEpoch(Date.now());
    const foot = t('chart_picture_foot', [formatDay(today, t.locale)]);
    try {
      await needs?.();
      const picture = await chartPicture(document.body, configure, { title, foot, height });
      saveFile(pictureName(file, today), picture);
      setFailed(false);
    } catch (cause) {
      console.error(cause);
      setFailed(true);
    }
  };
  return (
    <figure class="chart">
      <figcaption class="chart-title">
        <span class="chart-name">{title}</span>
        <span class="chart-acts">
          <button
            type="button"
            class="button plain"
            aria-pressed={asTable}
            onClick={() => setAsTable(!asTable)}
          >
            {t(asTable ? 'chart_as_chart' : 'chart_as_table')}
          </button>
          <button type="button" class="button plain" onClick={() => void keep()}>
            {t('chart_save')}
          </button>
        </span>
      </figcaption>
      {failed ? (
        <p class="look" role="status">
          {t('chart_save_failed')}
        </p>
      ) : null}
      {asTable ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
        <section class="chart-table" aria-label={title} tabIndex={0} style={{ maxHeight: `${height}px` }}>
          {table}
        </section>
      ) : (
        <>
          <Drawing {...props} />
          {names.length > 0 ? (
            <ul class="chart-key quiet" aria-hidden="true">
              {names.map(({ name, token, dashed }) => (
                <li key={name}>
                  <i style={{ borderTop: `2px ${dashed ? 'dashed' : 'solid'} var(${token})` }} />
                  {name}
                </li>
              ))}
            </ul>
          ) : null}
        </>
      )}
    </figure>
  );
}
