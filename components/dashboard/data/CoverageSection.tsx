import { useState } from 'preact/hooks';
import type { PluralKey } from '@/components/text/keys';
import type { Translate } from '@/components/text/translate';
import type { CoverageCalendar } from '@/core/ledger/coverage-calendar';
import { addDays } from '@/core/units/day';
import { formatDay, formatNumber, formatPercent, formatPeriod } from '@/core/units/format';
import { NothingYet } from '../NothingYet';
import { CoverageGrid } from './CoverageGrid';
import { CoverageTable } from './CoverageTable';
import { calendarMonths } from './calendar-months';
import { type CoverageView, STATES } from './coverage-view';
import { TeamSelect } from './TeamSelect';
import './coverage.css';

interface Props {
  readonly t: Translate;
  /** null: nothing was read yet. */
  readonly view: CoverageView | null;
  readonly choose: (team: string) => void;
}

/** Which days are known exactly, which by estimate, which not; and what to export to know the rest. */
export function CoverageSection({ t, view, choose }: Props) {
  const [asTable, setAsTable] = useState(false);
  if (view === null)
    return (
      <section class="data-section">
        <h2>{t('data_coverage')}</h2>
        <NothingYet t={t} />
      </section>
    );
  const { days, counts } = view.calendar;
  const months = calendarMonths(days);
  const number = (count: number) => formatNumber(count, t.locale);
  const all = STATES.reduce((sum, state) => sum + counts[state], 0);
  return (
    <section class="data-section">
      <TeamSelect t={t} teams={view.teams} team={view.team} choose={choose} />
      <h2>
        {t('data_coverage_answer', [
          formatPercent(all > 0 ? counts.exact / all : 0, t.locale),
          number(counts.estimated + counts.open),
          number(counts.missing),
        ])}
      </h2>
      <ToFill t={t} calendar={view.calendar} today={view.today} />
      <button type="button" class="button plain data-toggle" onClick={() => setAsTable(!asTable)}>
        {t(asTable ? 'data_as_calendar' : 'data_as_table')}
      </button>
      {asTable ? <CoverageTable t={t} months={months} /> : <CoverageGrid t={t} months={months} />}
    </section>
  );
}

/** Said with a date when the portal has it no longer than this. */
const SOON_DAYS = 31;

const FILL = {
  missing: 'data_fill_missing',
  estimated: 'data_fill_estimated',
  open: 'data_fill_open',
} as const satisfies Readonly<Record<CoverageCalendar['toExport'][number]['state'], PluralKey>>;

/** What to export next, and what can't be had any more. */
function ToFill({
  t,
  calendar,
  today,
}: Pick<CoverageView, 'calendar' | 'today'> & { readonly t: Translate }) {
  const wanted = calendar.toExport.filter(({ tooOld }) => !tooOld);
  const lost = calendar.toExport.reduce((sum, { tooOld, days }) => sum + (tooOld ? days : 0), 0);
  return (
    <>
      <p>{t(wanted.length > 0 ? 'data_fill' : 'data_filled')}</p>
      <ul class="data-fill">
        {wanted.map((one) => (
          <li key={one.from}>
            {formatPeriod(one, t.locale)}{' '}
            <span class="quiet">
              {t(FILL[one.state], [formatNumber(one.days, t.locale)], one.days)}
              {one.goneOn - today <= SOON_DAYS ? (
                <strong class="look data-sub">
                  {t('data_fill_until', [formatDay(addDays(one.goneOn, -1), t.locale)])}
                </strong>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      {lost > 0 ? <p class="quiet">{t('data_lost', [formatNumber(lost, t.locale)], lost)}</p> : null}
    </>
  );
}
