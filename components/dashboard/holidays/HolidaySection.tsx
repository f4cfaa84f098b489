import { useState } from 'preact/hooks';
import type { MessageKey } from '@/components/text/keys';
import type { Translate } from '@/components/text/translate';
import { isListDue, replaceListed } from '@/core/calendar/change-holidays';
import type { Settings } from '@/core/model/settings';
import type { Day } from '@/core/units/brands';
import { AddClosure } from './AddClosure';
import { HolidayTable } from './HolidayTable';
import type { HolidayLibrary } from './holiday-view';
import { RegionChoice } from './RegionChoice';
import './holidays.css';

interface Props {
  readonly t: Translate;
  readonly settings: Settings;
  readonly today: Day;
  readonly change: (change: Partial<Settings>) => void;
  readonly openLibrary: () => Promise<HolidayLibrary>;
}

/** Which days are closed: public holidays of a region, and what the admin adds. */
export function HolidaySection({ t, settings, today, change, openLibrary }: Props) {
  const [library, setLibrary] = useState<HolidayLibrary | null>(null);
  const [failed, setFailed] = useState(false);
  const { holidayRegion, holidays } = settings;
  const due = holidayRegion !== null && isListDue(holidays, today);
  const choose = (region: string | null) => {
    const listed = region === null ? [] : (library?.holidays(region) ?? []);
    change({ holidayRegion: region, holidays: replaceListed(holidays, listed) });
  };
  const open = () => {
    openLibrary().then(
      (opened) => {
        setLibrary(opened);
        if (due) change({ holidays: replaceListed(holidays, opened.holidays(holidayRegion)) });
      },
      () => setFailed(true),
    );
  };
  const button: MessageKey = due
    ? 'holidays_extend'
    : holidayRegion === null
      ? 'holidays_choose'
      : 'holidays_change';
  return (
    <section class="settings-section">
      <h2>{t('holidays_title')}</h2>
      <p class="quiet">{t('holidays_why')}</p>
      {library ? (
        <RegionChoice t={t} library={library} region={holidayRegion} choose={choose} />
      ) : (
        <div class="settings-row holidays-region">
          {holidayRegion === null ? null : <span>{regionText(holidayRegion, t.locale)}</span>}
          <button type="button" class="button" onClick={open}>
            {t(button)}
          </button>
        </div>
      )}
      {failed ? (
        <p class="danger" role="alert">
          {t('holidays_failed')}
        </p>
      ) : null}
      <HolidayTable t={t} holidays={holidays} today={today} change={(next) => change({ holidays: next })} />
      <AddClosure t={t} holidays={holidays} change={(next) => change({ holidays: next })} />
    </section>
  );
}

/** A region as people know it: "Germany", "Germany (BY)". */
function regionText(region: string, locale: string): string {
  const [country = '', ...parts] = region.split('-');
  const name = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' }).of(country) ?? country;
  return parts.length > 0 ? `${name} (${parts.join(', ')})` : name;
}
