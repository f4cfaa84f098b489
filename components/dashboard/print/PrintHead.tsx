import type { Translate } from '@/components/text/translate';
import type { Filter, FilterField } from '@/core/model/filter';
import { filterPeriod } from '@/core/spend/budget/filter-period';
import type { Day } from '@/core/units/brands';
import { formatNumber, formatPeriod } from '@/core/units/format';
import { type FilterChoices, OBEYS, OF_ONE_TEAM } from '../filter/filter-view';
import type { ViewName } from '../routes';

interface Props {
  readonly t: Translate;
  readonly view: ViewName;
  readonly filter: Filter;
  readonly choices: FilterChoices;
  readonly today: Day;
}

/** What a printed view is about: nobody can open the filter on paper. */
export function PrintHead({ t, view, filter, choices, today }: Props) {
  const { team, period, back, group, product } = said(t, view, filter, choices, today);
  const all = { team, period, back, group, product };
  const lines = OBEYS[view].flatMap((field) => (all[field] === null ? [] : [all[field]]));
  return lines.length === 0 ? null : (
    <p class="print-head print-only">
      {lines.map(([name, value]) => (
        <span key={name}>{t('print_choice', [name, value])}</span>
      ))}
    </p>
  );
}

type Said = readonly [name: string, value: string] | null;

function said(
  t: Translate,
  view: ViewName,
  { period, back, group, product }: Filter,
  choices: FilterChoices,
  today: Day,
): Record<FilterField, Said> {
  const key = OF_ONE_TEAM.has(view) ? choices.oneTeam : choices.team;
  const days = filterPeriod(period, today, choices.startMonth);
  const name = choices.teams.find((one) => one.key === key)?.name;
  return {
    team: [t('data_team'), name ?? t('data_all_teams')],
    period: [t('filter_period'), days ? formatPeriod(days, t.locale) : t('filter_all_known')],
    back: [
      t('filter_back'),
      back === null ? t('filter_all_known') : t('filter_months', [formatNumber(back, t.locale)]),
    ],
    group: group && [t('people_place'), group.name],
    product: product === null ? null : [t('people_product'), product],
  };
}
