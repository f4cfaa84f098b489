import type { Translate } from '@/components/text/translate';
import { NumberHeads } from '@/components/ui/NumberHeads';
import { Wide } from '@/components/ui/Wide';
import type { LotFate, Outlook, Range } from '@/core/purchase/types';
import type { Centitokens, Money } from '@/core/units/brands';
import { formatDay, formatMoney } from '@/core/units/format';
import { tokensText } from './texts';

interface Props {
  readonly t: Translate;
  readonly fates: readonly LotFate[];
  readonly lots: Outlook['lots'];
}

/** What is left unused of each lot when it expires. */
export function StrandedTable({ t, fates, lots }: Props) {
  const unknown = lots
    .filter(({ source }) => source === 'latest-possible')
    .reduce((sum, { tokens }) => sum + tokens, 0);
  return (
    <>
      {fates.length > 0 ? (
        <Wide label={t('forecast_stranded')}>
          <table>
            <caption class="forecast-caption">{t('forecast_stranded')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('forecast_lot_expires')}</th>
                <NumberHeads
                  t={t}
                  keys={['forecast_lot_tokens', 'forecast_low', 'forecast_likely', 'forecast_high']}
                />
              </tr>
            </thead>
            <tbody>
              {fates.map(({ lot, stranded, strandedCost }) => (
                <tr key={`${lot.expiresOn} ${lot.tokens}`}>
                  <td>{formatDay(lot.expiresOn, t.locale)}</td>
                  <td class="number">{tokensText(lot.tokens, t)}</td>
                  {(['low', 'likely', 'high'] as const).map((which) => (
                    <Cell key={which} t={t} stranded={stranded} cost={strandedCost} which={which} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      ) : null}
      {unknown > 0 ? <p class="quiet">{t('forecast_lots_unknown', [tokensText(unknown, t)])}</p> : null}
    </>
  );
}

interface CellProps {
  readonly t: Translate;
  readonly stranded: Range<Centitokens>;
  readonly cost: Range<Money> | null;
  readonly which: keyof Range<unknown>;
}

const Cell = ({ t, stranded, cost, which }: CellProps) => (
  <td class="number">
    {tokensText(stranded[which], t)}
    {cost && stranded[which] > 0 ? (
      <span class="quiet data-sub">{formatMoney(cost[which], t.locale)}</span>
    ) : null}
  </td>
);
