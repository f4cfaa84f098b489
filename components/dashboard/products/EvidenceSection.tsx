import type { Translate } from '@/components/text/translate';
import { NumberHeads } from '@/components/ui/NumberHeads';
import { WideTable } from '@/components/ui/WideTable';
import type { ProductEvidence } from '@/core/advice/products/product-evidence';
import { dayOfEpoch } from '@/core/units/day';
import { formatDay, formatPeriod } from '@/core/units/format';
import { productWords } from './product-words';

interface Props {
  readonly t: Translate;
  readonly evidence: ProductEvidence;
}

/** Charges listed: the rare ones after them are told by number. */
const LISTED = 12;

/** What was read that tells of the product: how often a day was charged so much, and which pages say so. */
export function EvidenceSection({ t, evidence: { charges, readings } }: Props) {
  if (charges.length + readings.length === 0) return null;
  const { count, tokens } = productWords(t, 'USD');
  const others = charges.slice(LISTED);
  return (
    <section class="settings-section">
      <h2>{t('products_evidence')}</h2>
      {charges.length > 0 ? (
        <WideTable name={t('products_charges')}>
          <thead>
            <tr>
              <NumberHeads t={t} keys={['products_charge', 'products_person_days']} />
              <th scope="col">{t('products_seen')}</th>
            </tr>
          </thead>
          <tbody>
            {charges.slice(0, LISTED).map((charge) => (
              <tr key={charge.tokens}>
                <td class="number">{tokens(charge.tokens)}</td>
                <td class="number">{count(charge.personDays)}</td>
                <td>{formatPeriod(charge.period, t.locale)}</td>
              </tr>
            ))}
            {others.length > 0 ? (
              <tr class="quiet">
                <td class="number">{t('products_others')}</td>
                <td class="number">{count(others.reduce((sum, { personDays }) => sum + personDays, 0))}</td>
                <td />
              </tr>
            ) : null}
          </tbody>
        </WideTable>
      ) : null}
      {readings.length > 0 ? (
        <WideTable name={t('products_readings')}>
          <thead>
            <tr>
              <th scope="col">{t('products_page')}</th>
              <th scope="col">{t('products_read_on')}</th>
              <th scope="col">{t('products_seen')}</th>
              <NumberHeads t={t} keys={['products_rows', 'shares_tokens']} />
            </tr>
          </thead>
          <tbody>
            {readings.map((one) => (
              <tr key={one.id}>
                <th scope="row">{t.maybe(`data_page_${one.page.replaceAll('-', '_')}`, [])}</th>
                <td>{formatDay(dayOfEpoch(one.readAt), t.locale)}</td>
                <td>
                  {one.period ? formatPeriod(one.period, t.locale) : '–'}{' '}
                  {one.complete ? null : <span class="look">{t('products_partial')}</span>}
                </td>
                <td class="number">{count(one.rows)}</td>
                <td class="number">{one.tokens === null ? '–' : tokens(one.tokens)}</td>
              </tr>
            ))}
          </tbody>
        </WideTable>
      ) : null}
    </section>
  );
}
