import { useState } from 'preact/hooks';
import type { Translate } from '@/components/text/translate';
import { removeClosure, setWorked } from '@/core/calendar/change-holidays';
import type { Holiday } from '@/core/model/settings';
import type { Day } from '@/core/units/brands';
import { datePartsOf, epochOfDay } from '@/core/units/day';
import { RemoveButton } from '../RemoveButton';

interface Props {
  readonly t: Translate;
  readonly holidays: readonly Holiday[];
  readonly today: Day;
  readonly change: (holidays: Holiday[]) => void;
}

/** The closed days of one year, each to be opened again or, when the admin added it, removed. */
export function HolidayTable({ t, holidays, today, change }: Props) {
  const [chosen, setChosen] = useState<number | null>(null);
  const years = [...new Set(holidays.map(({ day }) => datePartsOf(day).year))];
  if (years.length === 0) return <p class="quiet">{t('holidays_empty')}</p>;
  const thisYear = datePartsOf(today).year;
  const year = years.find((one) => one === (chosen ?? thisYear)) ?? years.at(-1);
  const shown = holidays.filter(({ day }) => datePartsOf(day).year === year);
  const format = new Intl.DateTimeFormat(t.locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return (
    <>
      <label class="labelled">
        <span class="quiet">{t('holidays_year')}</span>
        <select
          class="field"
          value={String(year)}
          onChange={(event) => setChosen(Number(event.currentTarget.value))}
        >
          {years.map((one) => (
            <option key={one} value={String(one)}>
              {one}
            </option>
          ))}
        </select>
      </label>
      <div class="settings-table holidays-table">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('holidays_day')}</th>
              <th scope="col">{t('holidays_name')}</th>
              <th scope="col">{t('holidays_closed')}</th>
              <th scope="col">
                <span class="visually-hidden">{t('settings_remove')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ day, name, origin, worked }) => {
              const text = format.format(epochOfDay(day));
              return (
                <tr key={day}>
                  <td>{text}</td>
                  <td>{name || t('holidays_own')}</td>
                  <td>
                    <input
                      type="checkbox"
                      class="data-pick"
                      aria-label={t('holidays_closed_on', [text])}
                      checked={!worked}
                      onChange={(event) => change(setWorked(holidays, day, !event.currentTarget.checked))}
                    />
                  </td>
                  <td>
                    {origin === 'admin' ? (
                      <RemoveButton t={t} name={text} onRemove={() => change(removeClosure(holidays, day))} />
                    ) : null}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}
