import { useMemo, useState } from 'preact/hooks';
import type { Translate } from '@/components/text/translate';
import { useId } from '@/components/ui/use-id';
import type { ProductRates } from '@/core/rates/rate-table';
import { readRateSheet, type SheetRate } from '@/core/rates/read-rate-sheet';
import type { Day } from '@/core/units/brands';
import { formatNumber } from '@/core/units/format';
import { DayField } from './data/DayField';
import { SheetLeft } from './SheetLeft';
import { SheetTable } from './SheetTable';

interface Props {
  readonly t: Translate;
  readonly rates: readonly ProductRates[];
  readonly today: Day;
  readonly save: (sheet: readonly SheetRate[], from: Day | null) => void;
  readonly cancel: () => void;
}

const LONGEST = 200_000;

/** The rate sheet's table is pasted here; what was recognised is shown before it is saved. */
export function RateSheet({ t, rates, today, save, cancel }: Props) {
  const id = useId();
  const [text, setText] = useState('');
  const [from, setFrom] = useState<Day | null>(today);
  const sheet = useMemo(
    () =>
      readRateSheet(
        text,
        t.locale,
        rates.map(({ name }) => name),
      ),
    [text, t.locale, rates],
  );
  const count = sheet.rates.length;
  return (
    <section class="settings-ask rate-sheet" aria-label={t('settings_paste_sheet')}>
      <label for={id}>{t('settings_sheet_label')}</label>
      <p class="quiet" id={`${id}-why`}>
        {t('settings_sheet_why')}
      </p>
      <textarea
        id={id}
        class="field"
        rows={8}
        maxLength={LONGEST}
        aria-describedby={`${id}-why`}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <p role="status">
        {text.trim() === '' ? '' : t('settings_sheet_found', [formatNumber(count, t.locale)], count)}
      </p>
      {count > 0 ? <SheetTable t={t} sheet={sheet.rates} known={rates} /> : null}
      {text.trim() === '' ? null : <SheetLeft t={t} left={sheet.left} />}
      <DayField label={t('settings_sheet_from')} value={from} put={setFrom} />
      <div class="data-actions">
        <button
          type="button"
          class="button primary"
          disabled={count === 0}
          onClick={() => save(sheet.rates, from)}
        >
          {count === 0
            ? t('settings_sheet_save_none')
            : t('settings_sheet_save', [formatNumber(count, t.locale)], count)}
        </button>
        <button type="button" class="button" onClick={cancel}>
          {t('settings_sheet_cancel')}
        </button>
      </div>
    </section>
  );
}
