import type { Translate } from '@/components/text/translate';
import { formatDay, formatNumber, formatTokens } from '@/core/units/format';
import type { CalendarMonth } from './calendar-months';
import { STATE_NAMES, STATES } from './coverage-view';
import { monthText } from './month-text';

interface Props {
  readonly t: Translate;
  readonly months: readonly CalendarMonth[];
}

/** Months by days: a day known exactly is full, one in part is part full, a missing one an empty ring. */
export function CoverageGrid({ t, months }: Props) {
  return (
    <figure class="coverage">
      <figcaption class="coverage-legend">
        {STATES.map((state) => (
          <span key={state}>
            <i class={`coverage-day ${state}`} />
            {t(STATE_NAMES[state])}
          </span>
        ))}
      </figcaption>
      <ol>
        {months.map((month) => (
          <li key={month.month}>
            <span class="quiet">{monthText(month.month, t.locale)}</span>
            <Days t={t} month={month} />
          </li>
        ))}
      </ol>
    </figure>
  );
}

function Days({
  t,
  month: { month, days, counts },
}: {
  readonly t: Translate;
  readonly month: CalendarMonth;
}) {
  const said = [monthText(month, t.locale), ...STATES.map((state) => formatNumber(counts[state], t.locale))];
  return (
    <span class="coverage-days" role="img" aria-label={t('data_coverage_month', said)}>
      {days.map((one, at) => {
        const on = at + 1;
        if (!one) return <i key={on} class="coverage-day outside" />;
        const tokens = one.tokens === null ? '–' : formatTokens(one.tokens, t.locale);
        const title = [formatDay(one.day, t.locale), tokens, t(STATE_NAMES[one.state])];
        return <i key={on} class={`coverage-day ${one.state}`} title={title.join(' · ')} />;
      })}
    </span>
  );
}
