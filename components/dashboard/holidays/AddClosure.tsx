import { useState } from 'preact/hooks';
import type { Translate } from '@/components/text/translate';
import { addClosure, LONGEST_CLOSURE } from '@/core/calendar/change-holidays';
import type { Holiday } from '@/core/model/settings';
import type { Day } from '@/core/units/brands';
import { formatNumber } from '@/core/units/format';
import { DayField } from '../data/DayField';

interface Props {
  readonly t: Translate;
  readonly holidays: readonly Holiday[];
  readonly change: (holidays: Holiday[]) => void;
}

/** Closes a day, or all days from one to another. */
export function AddClosure({ t, holidays, change }: Props) {
  const [from, setFrom] = useState<Day | null>(null);
  const [to, setTo] = useState<Day | null>(null);
  const [name, setName] = useState('');
  const last = to ?? from;
  const length = from === null || last === null ? 0 : last - from + 1;
  const wrong = from !== null && (length < 1 || length > LONGEST_CLOSURE);
  const add = () => {
    if (from === null || last === null) return;
    change(addClosure(holidays, { from, to: last }, name.trim().slice(0, 100)));
    setFrom(null);
    setTo(null);
    setName('');
  };
  return (
    <>
      <div class="settings-row holidays-add">
        <DayField label={t('holidays_from')} value={from} put={setFrom} />
        <DayField label={t('holidays_to')} value={to} put={setTo} />
        <label class="labelled">
          <span class="quiet">{t('holidays_name')}</span>
          <input
            type="text"
            class="field"
            maxLength={100}
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </label>
        <button type="button" class="button" disabled={length < 1 || wrong} onClick={add}>
          {t('holidays_add')}
        </button>
      </div>
      {wrong ? (
        <p class="danger" role="alert">
          {t('holidays_wrong', [formatNumber(LONGEST_CLOSURE, t.locale)])}
        </p>
      ) : null}
    </>
  );
}
