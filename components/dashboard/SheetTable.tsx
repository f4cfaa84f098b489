import type { MessageKey } from '@/components/text/keys';
import type { Translate } from '@/components/text/translate';
import { productKey } from '@/core/rates/product-key';
import type { ProductRates } from '@/core/rates/rate-table';
import type { SheetRate } from '@/core/rates/read-rate-sheet';
import type { RateOrigin } from '@/core/rates/types';
import { formatTokens } from '@/core/units/format';

interface Props {
  readonly t: Translate;
  readonly sheet: readonly SheetRate[];
  readonly known: readonly ProductRates[];
}

const NOW: Readonly<Record<RateOrigin, MessageKey>> = {
  learned: 'settings_now_learned',
  admin: 'settings_now_admin',
  list: 'settings_now_list',
};

/** Rates recognised in a pasted sheet, each beside what counts now. */
export function SheetTable({ t, sheet, known }: Props) {
  const byKey = new Map(known.map((one) => [one.key, one]));
  return (
    <section class="data-scroll settings-table" tabindex={0} aria-label={t('settings_sheet_rates')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('settings_rate_product')}</th>
            <th scope="col" class="number">
              {t('data_tokens')}
            </th>
            <th scope="col">{t('settings_sheet_per')}</th>
            <th scope="col">{t('settings_sheet_now')}</th>
          </tr>
        </thead>
        <tbody>
          {sheet.map((rate) => {
            const now = nowText(t, rate, byKey.get(productKey(rate.product)));
            return (
              <tr key={rate.line}>
                <td>{rate.product}</td>
                <td class="number">{formatTokens(rate.tokens, t.locale)}</td>
                <td>{t(rate.per === 'day' ? 'settings_sheet_day' : 'settings_sheet_result')}</td>
                <td class={now.differs ? 'look' : 'quiet'}>{now.text}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** What counts now of a product, and whether the sheet says otherwise. */
function nowText(
  t: Translate,
  { tokens, per }: SheetRate,
  known: ProductRates | undefined,
): { text: string; differs: boolean } {
  if (known?.perResult) return { text: t('settings_now_result'), differs: per === 'day' };
  if (!known?.inUse) return { text: t('settings_now_none'), differs: false };
  const { perDay, origin } = known.inUse;
  const differs = per === 'result' || perDay !== tokens;
  return { text: t(NOW[origin], [formatTokens(perDay, t.locale)]), differs };
}
