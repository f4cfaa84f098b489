import type { Translate } from '@/components/text/translate';
import { WideTable } from '@/components/ui/WideTable';
import { formatNumber } from '@/core/units/format';
import type { WasteList, WasteRow } from './waste-lists';
import { FIRST_ROWS, type WasteEvents } from './waste-view';

interface Props {
  readonly t: Translate;
  readonly list: WasteList;
  readonly markPlanned: WasteEvents['markPlanned'];
  /** All rows of it are asked for, or the first ones again. */
  readonly showAll: (all: boolean) => void;
}

/** One list of waste. */
export function WasteSection({ t, list, markPlanned, showAll }: Props) {
  const { rows, count } = list;
  const all = rows.length === count;
  return (
    <section class="data-section waste-section">
      <h2>
        {list.title}{' '}
        {list.found === null ? null : <span class="quiet number">{formatNumber(list.found, t.locale)}</span>}
      </h2>
      <p class="quiet">{list.note}</p>
      <WideTable look="waste-table" name={list.title}>
        <thead>
          <tr>
            <th scope="col">{t('waste_who')}</th>
            <th scope="col">{t('waste_evidence')}</th>
            <th scope="col" class="number">
              {list.moneyHead}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.key} t={t} row={row} markPlanned={markPlanned} />
          ))}
        </tbody>
        {list.sum && count > 1 ? (
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {t('waste_sum', [formatNumber(count, t.locale)], count)}
              </th>
              <td class="number">{list.sum}</td>
            </tr>
          </tfoot>
        ) : null}
      </WideTable>
      {count > FIRST_ROWS ? (
        <button type="button" class="button" aria-expanded={all} onClick={() => showAll(!all)}>
          {all ? t('waste_fewer') : t('waste_all', [formatNumber(count, t.locale)])}
        </button>
      ) : null}
    </section>
  );
}

function Row({ t, row, markPlanned }: Pick<Props, 't' | 'markPlanned'> & { readonly row: WasteRow }) {
  const { burn } = row;
  return (
    <tr>
      <th scope="row">
        {row.who}
        {row.product ? <span class="data-sub quiet">{row.product}</span> : null}
      </th>
      <td>
        {row.evidence}
        {burn ? (
          <button
            type="button"
            class="button waste-planned"
            onClick={() => markPlanned(burn.person, burn.day)}
          >
            {t('waste_mark_planned')}
          </button>
        ) : null}
      </td>
      <td class="number">{row.money}</td>
    </tr>
  );
}
