import { sentences } from '@/components/text/sentences';
import type { Translate } from '@/components/text/translate';
import { NumberHeads } from '@/components/ui/NumberHeads';
import { WideTable } from '@/components/ui/WideTable';
import type { WasteTotal } from '@/core/advice/waste/waste-total';
import { minor } from '@/core/units/brands';
import { formatMoney, formatNumber } from '@/core/units/format';
import { titleOf } from './waste-lists';

interface Props {
  readonly t: Translate;
  readonly total: WasteTotal;
  readonly currency: string;
}

/** What all lists are worth together, and the sum it is. */
export function WasteAnswer({ t, total, currency }: Props) {
  const { perYear, soFar, parts, unpriced } = total;
  const money = (amount: number) => formatMoney({ minor: minor(amount), currency }, t.locale);
  const said = [
    perYear > 0 ? t('waste_answer_year', [money(perYear)]) : null,
    soFar > 0 ? t('waste_answer_so_far', [money(soFar)]) : null,
  ];
  const answer = sentences(t, ...said);
  if (answer === '' && unpriced === 0) return null;
  return (
    <section class="data-section waste-section">
      {answer ? <h2 class="answer">{answer}</h2> : null}
      {parts.length > 1 ? (
        <WideTable look="waste-total" name={t('waste_sums')}>
          <thead>
            <tr>
              <th scope="col">{t('waste_sums')}</th>
              <NumberHeads t={t} keys={['waste_a_year', 'waste_so_far']} />
            </tr>
          </thead>
          <tbody>
            {parts.map(({ list, basis, count, money: amount }) => (
              <tr key={list}>
                <th scope="row">
                  {titleOf(t, list)} <span class="quiet">{formatNumber(count, t.locale)}</span>
                </th>
                <td class="number">{basis === 'year' ? money(amount) : ''}</td>
                <td class="number">{basis === 'year' ? '' : money(amount)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('brief_total')}</th>
              <td class="number">{perYear > 0 ? money(perYear) : ''}</td>
              <td class="number">{soFar > 0 ? money(soFar) : ''}</td>
            </tr>
          </tfoot>
        </WideTable>
      ) : null}
      <p class="quiet">
        {sentences(
          t,
          parts.length > 1 ? t('waste_once') : null,
          unpriced > 0 ? t('waste_unpriced', [formatNumber(unpriced, t.locale)], unpriced) : null,
        )}
      </p>
    </section>
  );
}
