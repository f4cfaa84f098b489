import type { Translate } from '@/components/text/translate';
import { NumberHeads } from '@/components/ui/NumberHeads';
import { WideTable } from '@/components/ui/WideTable';
import type { LearnedRate } from '@/core/rates/types';
import { addDays } from '@/core/units/day';
import { formatDay } from '@/core/units/format';
import { OriginTag } from '../OriginTag';
import { disagreements, evidenceText } from '../rate-text';
import { productWords } from './product-words';
import type { ProductView } from './products-view';

interface Props {
  readonly t: Translate;
  readonly view: ProductView;
}

/** The product's rate over time, from where it is known, and what contradicts it. */
export function RateSection({ t, view: { product, perToken, currency } }: Props) {
  const { money, tokens } = productWords(t, currency);
  const { rates } = product;
  const { versions, entries, inUse, perResult } = rates;
  const dayCost = (perDay: number) => (perToken === null ? '–' : money((perDay * perToken) / 100));
  const warnings = disagreements(t, rates);
  return (
    <section class="settings-section">
      <h2>{t('products_rate')}</h2>
      {perResult ? <p>{t('settings_per_result')}</p> : null}
      {changed(t, versions)}
      {warnings.map((warning) => (
        <p key={warning} class="look">
          {warning}
        </p>
      ))}
      {versions.length + entries.length === 0 ? (
        perResult ? null : (
          <p class="look">{t('settings_no_rate')}</p>
        )
      ) : (
        <WideTable name={t('products_rate')}>
          <thead>
            <tr>
              <NumberHeads t={t} keys={['products_rate', 'products_day_costs']} />
              <th scope="col">{t('settings_rate_from')}</th>
              <th scope="col">{t('settings_source')}</th>
            </tr>
          </thead>
          <tbody>
            {versions.map((version, i) => (
              <tr key={`learned ${version.from}`}>
                <td class="number">{tokens(version.perDay)}</td>
                <td class="number">{dayCost(version.perDay)}</td>
                <td>
                  {formatDay(version.from, t.locale)} {until(t, versions[i + 1])}
                </td>
                <td>
                  {inUse?.learned === version ? (
                    <strong class="rate-used">{t('settings_in_use')}</strong>
                  ) : null}
                  {evidenceText(t, version)}
                </td>
              </tr>
            ))}
            {entries.map(({ at, rate }) => (
              <tr key={`entered ${at}`}>
                <td class="number">{tokens(rate.perDay)}</td>
                <td class="number">{dayCost(rate.perDay)}</td>
                <td>{rate.from === null ? t('products_always') : formatDay(rate.from, t.locale)}</td>
                <td>
                  {inUse?.origin === rate.origin && inUse.perDay === rate.perDay ? (
                    <strong class="rate-used">{t('settings_in_use')}</strong>
                  ) : null}
                  <OriginTag t={t} origin={rate.origin} />
                  {rate.per === 'result' ? ` ${t('settings_rate_each_result')}` : ''}
                </td>
              </tr>
            ))}
          </tbody>
        </WideTable>
      )}
    </section>
  );
}

/** What the last change of the rate was. */
function changed(t: Translate, versions: readonly LearnedRate[]) {
  const [before, now] = versions.slice(-2);
  const { tokens } = productWords(t, 'USD');
  return before && now ? (
    <p>
      {t('products_rate_changed', [tokens(before.perDay), tokens(now.perDay), formatDay(now.from, t.locale)])}
    </p>
  ) : null;
}

const until = (t: Translate, next: LearnedRate | undefined) =>
  next ? (
    <span class="quiet">{t('settings_rate_until', [formatDay(addDays(next.from, -1), t.locale)])}</span>
  ) : null;
