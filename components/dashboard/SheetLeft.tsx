import type { Translate } from '@/components/text/translate';
import type { SheetLineLeft } from '@/core/rates/read-rate-sheet';
import { formatNumber } from '@/core/units/format';

interface Props {
  readonly t: Translate;
  readonly left: readonly SheetLineLeft[];
}

const SHOWN = 200;

/** Lines of a pasted sheet nothing is taken of, each with its reason. */
export function SheetLeft({ t, left }: Props) {
  if (left.length === 0) return null;
  const number = (count: number) => formatNumber(count, t.locale);
  return (
    <details class="data-rejected" open={left.length <= 5}>
      <summary class="look">{t('settings_sheet_left', [number(left.length)], left.length)}</summary>
      {left.length > SHOWN ? <p class="quiet">{t('data_rejected_first', [number(SHOWN)])}</p> : null}
      <section class="data-scroll" tabindex={0} aria-label={t('settings_sheet_left_list')}>
        <table>
          <thead>
            <tr>
              <th scope="col" class="number">
                {t('data_line')}
              </th>
              <th scope="col">{t('settings_sheet_text')}</th>
              <th scope="col">{t('data_reason')}</th>
            </tr>
          </thead>
          <tbody>
            {left.slice(0, SHOWN).map(({ line, text, reason }) => (
              <tr key={line}>
                <td class="number">{number(line)}</td>
                <td class="rate-line">{text.slice(0, 120)}</td>
                <td>{t.maybe(`settings_left_${reason.replaceAll('-', '_')}`, [])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
