import type { Translate } from '@/components/text/translate';
import type { Filter } from '@/core/model/filter';
import { PLACE_NAMES } from '../data/place-names';
import type { FilterChoices, FilterEvents } from './filter-view';

interface Props {
  readonly t: Translate;
  readonly filter: Filter;
  readonly choices: FilterChoices;
  readonly events: FilterEvents;
}

type Group = NonNullable<Filter['group']>;

/** A group of people, by the kind of group. */
export function GroupChoice({ t, filter: { group }, choices, events }: Props) {
  const keyOf = ({ by, name }: Group) => `${by} ${name}`;
  const known = choices.groups.some((one) => group && keyOf(one) === keyOf(group));
  const groups = group && !known ? [...choices.groups, group] : choices.groups;
  return (
    <label class="labelled">
      <span class="quiet">{t('people_place')}</span>
      <select
        class="field"
        value={group ? keyOf(group) : ''}
        onChange={({ currentTarget: { value } }) =>
          events.change({ group: groups.find((one) => keyOf(one) === value) ?? null })
        }
      >
        <option value="">{t('filter_everybody')}</option>
        {[...Map.groupBy(groups, ({ by }) => by)].map(([by, own]) => (
          <optgroup key={by} label={t(PLACE_NAMES[by])}>
            {own.map((one) => (
              <option key={keyOf(one)} value={keyOf(one)}>
                {one.name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
