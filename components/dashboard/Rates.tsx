import { useState } from 'preact/hooks';
import type { Translate } from '@/components/text/translate';
import type { EnteredRate } from '@/core/model/settings';
import { mergeSheet } from '@/core/rates/merge-sheet';
import { NewRate } from './NewRate';
import { ProductRows } from './ProductRows';
import { RateSheet } from './RateSheet';
import type { SettingsEvents, SettingsView } from './settings-view';

interface Props {
  readonly t: Translate;
  readonly view: SettingsView;
  readonly change: SettingsEvents['change'];
  readonly namesList: string;
}

/** Tokens per 24 hours of each product: learned, entered, pasted, or from the list. */
export function Rates({ t, view, change, namesList }: Props) {
  const [open, setOpen] = useState<'one' | 'sheet' | null>(null);
  const { rates } = view.settings;
  const replace = (at: number, next: EnteredRate | null) =>
    change({ rates: rates.flatMap((rate, i) => (i === at ? (next ? [next] : []) : [rate])) });
  return (
    <section class="settings-section">
      <h2>{t('settings_rates')}</h2>
      <p class="quiet">{t('settings_rates_why')}</p>
      <div class="settings-table">
        <table class="rates" aria-label={t('settings_rates')}>
          <thead>
            <tr>
              <th scope="col">{t('settings_rate_product')}</th>
              <th scope="col" class="number">
                {t('settings_rate_per_day')}
              </th>
              <th scope="col">{t('settings_rate_from')}</th>
              <th scope="col">{t('settings_source')}</th>
              <th scope="col">
                <span class="visually-hidden">{t('settings_remove')}</span>
              </th>
            </tr>
          </thead>
          {view.rates.map((product) => (
            <ProductRows key={product.key} t={t} product={product} replace={replace} />
          ))}
          {open === 'one' ? (
            <NewRate
              t={t}
              namesList={namesList}
              add={(product, tokens) => {
                change({ rates: mergeSheet(rates, [{ line: 0, product, tokens, per: 'day' }], null) });
                setOpen(null);
              }}
              cancel={() => setOpen(null)}
            />
          ) : null}
        </table>
      </div>
      {open === null ? (
        <div class="data-actions">
          <button type="button" class="button" onClick={() => setOpen('one')}>
            {t('settings_add_rate')}
          </button>
          <button type="button" class="button" onClick={() => setOpen('sheet')}>
            {t('settings_paste_sheet')}
          </button>
        </div>
      ) : null}
      {open === 'sheet' ? (
        <RateSheet
          t={t}
          rates={view.rates}
          today={view.today}
          save={(sheet, from) => {
            change({ rates: mergeSheet(rates, sheet, from) });
            setOpen(null);
          }}
          cancel={() => setOpen(null)}
        />
      ) : null}
    </section>
  );
}
