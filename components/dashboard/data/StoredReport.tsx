import type { Translate } from '@/components/text/translate';
import { NumberHeads } from '@/components/ui/NumberHeads';
import { WideTable } from '@/components/ui/WideTable';
import { formatNumber, formatPeriod, formatTokens } from '@/core/units/format';
import type { ImportState, StoredTable } from './import-view';
import { Refusals } from './Refusals';

interface Props {
  readonly t: Translate;
  readonly state: Extract<ImportState, { step: 'stored' }>;
}

/** What an import stored, and what is known now of its teams. */
export function StoredReport({ t, state }: Props) {
  const number = (count: number) => formatNumber(count, t.locale);
  const stored = state.tables.filter((table) => table.stored).length;
  const sentence = ({ stored, why, rows }: StoredTable) =>
    stored
      ? t('data_stored_rows', [number(rows)], rows)
      : t.maybe(`data_not_stored_${(why ?? 'known').replaceAll('-', '_')}`, []);
  return (
    <>
      <div role="status">
        <h2>{stored > 0 ? t('data_stored', [number(stored)], stored) : t('data_stored_none')}</h2>
      </div>
      <ul class="data-outcomes">
        {state.tables.map((table) => (
          <li key={`${table.file} ${table.sheet}`}>
            <strong>{table.file}</strong>
            <span class={table.stored || table.why === 'known' ? 'quiet' : 'look'}>{sentence(table)}</span>
          </li>
        ))}
      </ul>
      <Refusals t={t} refused={state.refused} />
      {state.teams.length === 0 ? null : (
        <WideTable name={t('data_known_now')}>
          <thead>
            <tr>
              <th scope="col">{t('data_team')}</th>
              <th scope="col">{t('data_days_with_use')}</th>
              <NumberHeads t={t} keys={['data_rows', 'data_tokens']} />
            </tr>
          </thead>
          <tbody>
            {state.teams.map(({ name, tokens, rows, period }) => (
              <tr key={name}>
                <td>{name ?? t('data_all_teams')}</td>
                <td>{formatPeriod(period, t.locale)}</td>
                <td class="number">{number(rows)}</td>
                <td class="number">{formatTokens(tokens, t.locale)}</td>
              </tr>
            ))}
          </tbody>
        </WideTable>
      )}
    </>
  );
}
