import type { Translate } from '@/components/text/translate';
import { ALL_TEAMS, type Filter, type FilterField, LOOK_BACKS } from '@/core/model/filter';
import type { Day } from '@/core/units/brands';
import { formatNumber } from '@/core/units/format';
import { PrintHead } from '../print/PrintHead';
import type { ViewName } from '../routes';
import { Choice } from './Choice';
import { type FilterChoices, type FilterEvents, OBEYS, OF_ONE_TEAM } from './filter-view';
import { GroupChoice } from './GroupChoice';
import { PeriodChoice } from './PeriodChoice';
import './filter.css';

interface Props {
  readonly t: Translate;
  readonly view: ViewName;
  readonly filter: Filter;
  readonly choices: FilterChoices;
  readonly today: Day;
  readonly events: FilterEvents;
}

/** What all views are narrowed down to: those parts of it the open view obeys. */
export function FilterBar({ t, view, filter, choices, today, events }: Props) {
  const obeys = (field: FilterField) => OBEYS[view].includes(field);
  const one = OF_ONE_TEAM.has(view);
  const teams = one ? choices.teams.filter(({ key }) => key !== ALL_TEAMS) : choices.teams;
  if (OBEYS[view].length === 0) return null;
  const narrowed = (['group', 'product'] as const).some((field) => obeys(field) && filter[field] !== null);
  return (
    <>
      <search class="filter" aria-label={t('filter_label')}>
        {obeys('team') ? (
          <Choice
            label={t('data_team')}
            value={(one ? choices.oneTeam : choices.team) ?? ''}
            options={teams.map(({ key, name }) => [key, name ?? t('data_all_teams')])}
            choose={(team) => events.change({ team })}
          />
        ) : null}
        {obeys('period') ? (
          <PeriodChoice t={t} filter={filter} choices={choices} today={today} events={events} />
        ) : null}
        {obeys('back') ? (
          <Choice
            label={t('filter_back')}
            value={filter.back === null ? '' : String(filter.back)}
            options={[
              ...LOOK_BACKS.map(
                (count) => [String(count), t('filter_months', [formatNumber(count, t.locale)])] as const,
              ),
              ['', t('filter_all_known')] as const,
            ]}
            choose={(back) =>
              events.change({ back: LOOK_BACKS.find((count) => String(count) === back) ?? null })
            }
          />
        ) : null}
        {obeys('group') && choices.groups.length > 0 ? (
          <GroupChoice t={t} filter={filter} choices={choices} events={events} />
        ) : null}
        {obeys('product') && choices.products.length > 0 ? (
          <Choice
            label={t('people_product')}
            value={filter.product ?? ''}
            options={[
              ['', t('filter_all_products')],
              ...withChosen(choices.products, filter.product).map((name) => [name, name] as const),
            ]}
            choose={(product) => events.change({ product: product === '' ? null : product })}
          />
        ) : null}
        {narrowed ? (
          <button
            type="button"
            class="button plain filter-clear"
            onClick={() => events.change({ group: null, product: null })}
          >
            {t('filter_clear')}
          </button>
        ) : null}
      </search>
      <PrintHead t={t} view={view} filter={filter} choices={choices} today={today} />
    </>
  );
}

/** What an address asks for is shown, also when nothing is known of it. */
const withChosen = (names: readonly string[], chosen: string | null): readonly string[] =>
  chosen === null || names.includes(chosen) ? names : [...names, chosen];
