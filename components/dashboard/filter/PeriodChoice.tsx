import type { MessageKey } from '@/components/text/keys';
import type { Translate } from '@/components/text/translate';
import { type PeriodChoice as Chosen, type Filter, PERIODS } from '@/core/model/filter';
import { filterPeriod } from '@/core/spend/budget/filter-period';
import type { Day } from '@/core/units/brands';
import { addDays } from '@/core/units/day';
import { DayField } from '../data/DayField';
import { Choice } from './Choice';
import type { FilterChoices, FilterEvents } from './filter-view';

interface Props {
  readonly t: Translate;
  readonly filter: Filter;
  readonly choices: FilterChoices;
  readonly today: Day;
  readonly events: FilterEvents;
}

const NAMES = {
  month: 'filter_this_month',
  quarter: 'filter_this_quarter',
  fiscal: 'filter_this_fiscal_year',
  year: 'filter_last_year',
  all: 'filter_all_known',
} as const satisfies Readonly<Record<(typeof PERIODS)[number], MessageKey>>;

/** The time use and money are added up for: one of the calendar's, or from a day to a day. */
export function PeriodChoice({ t, filter: { period }, choices, today, events }: Props) {
  const days = typeof period === 'string' ? null : period;
  const choose = (value: string) => {
    const named = PERIODS.find((name) => name === value);
    const known = filterPeriod(period, today, choices.startMonth);
    const chosen: Chosen = named ?? known ?? { from: addDays(today, -89), to: today };
    events.change({ period: chosen });
  };
  return (
    <>
      <Choice
        label={t('filter_period')}
        value={typeof period === 'string' ? period : 'days'}
        options={[
          ...PERIODS.map((name) => [name, t(NAMES[name])] as const),
          ['days', t('filter_days')] as const,
        ]}
        choose={choose}
      />
      {days ? (
        <>
          <DayField
            label={t('data_from')}
            value={days.from}
            put={(from) => from !== null && from <= days.to && events.change({ period: { ...days, from } })}
          />
          <DayField
            label={t('data_to')}
            value={days.to}
            put={(to) => to !== null && days.from <= to && events.change({ period: { ...days, to } })}
          />
        </>
      ) : null}
    </>
  );
}
