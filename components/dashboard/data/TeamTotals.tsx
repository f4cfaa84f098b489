import type { Translate } from '@/components/text/translate';
import { NumberHeads } from '@/components/ui/NumberHeads';
import { WideTable } from '@/components/ui/WideTable';
import { centitokens } from '@/core/units/brands';
import { formatNumber, formatTokens } from '@/core/units/format';
import type { ReconcileView } from './reconcile-view';

interface Props {
  readonly t: Translate;
  readonly totals: ReconcileView['byTeam'];
}

/** The period's tokens by team, and their sum. */
export function TeamTotals({ t, totals }: Props) {
  if (totals.length === 0) return null;
  const number = (count: number) => formatNumber(count, t.locale);
  const sum = totals.reduce((all, { tokens }) => all + tokens, 0);
  return (
    <>
      <h3>{t('data_by_team')}</h3>
      <WideTable name={t('data_by_team')}>
        <thead>
          <tr>
            <th scope="col">{t('data_team')}</th>
            <NumberHeads t={t} keys={['data_exact', 'data_estimated', 'data_missing', 'data_tokens']} />
          </tr>
        </thead>
        <tbody>
          {totals.map(({ team, name, tokens, exact, estimated, missing }) => (
            <tr key={team}>
              <td>{name}</td>
              <td class="number">{number(exact)}</td>
              <td class="number">{number(estimated)}</td>
              <td class="number">{number(missing)}</td>
              <td class="number">{formatTokens(tokens, t.locale)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={4}>
              {t('data_teams_together')}
            </th>
            <td class="number">{formatTokens(centitokens(sum), t.locale)}</td>
          </tr>
        </tfoot>
      </WideTable>
    </>
  );
}
