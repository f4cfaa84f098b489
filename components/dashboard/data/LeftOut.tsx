import type { Translate } from '@/components/text/translate';
import { formatNumber } from '@/core/units/format';

/** A line of a file or a pasted text that is left out. */
export interface LineLeft {
  readonly line: number;
  /** The column it is about, or what stands there. */
  readonly what: string;
  readonly why: string;
}

interface Props {
  readonly t: Translate;
  /** How many there are, in a sentence. */
  readonly summary: string;
  readonly listName: string;
  readonly whatName: string;
  /** The first of them. */
  readonly lines: readonly LineLeft[];
  readonly count: number;
  readonly open?: boolean;
  /** A class of the cells that say what. */
  readonly look?: string;
}

/** Lines that are left out, each with its reason. */
export function LeftOut({ t, summary, listName, whatName, lines, count, open = false, look }: Props) {
  if (count === 0) return null;
  const number = (value: number) => formatNumber(value, t.locale);
  return (
    <details class="data-rejected" open={open}>
      <summary class="look">{summary}</summary>
      {lines.length < count ? <p class="quiet">{t('data_rejected_first', [number(lines.length)])}</p> : null}
      <section class="data-scroll" tabindex={0} aria-label={listName}>
        <table>
          <thead>
            <tr>
              <th scope="col" class="number">
                {t('data_line')}
              </th>
              <th scope="col">{whatName}</th>
              <th scope="col">{t('data_reason')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ line, what, why }) => (
              <tr key={`${line} ${what} ${why}`}>
                <td class="number">{number(line)}</td>
                <td class={look}>{what}</td>
                <td>{why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
