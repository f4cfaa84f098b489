import type { Translate } from '@/components/text/translate';
import type { ForecastEvents, ForecastView, UnitPerson } from './forecast-view';

interface Props {
  readonly t: Translate;
  readonly view: ForecastView;
  /** None: they aren't known yet, or may not be. */
  readonly people: readonly UnitPerson[];
  readonly events: ForecastEvents;
}

/** Whose use is forecast within what the filter lets through: everybody's together, or one person's. */
export function Controls({ t, view: { unit }, people, events }: Props) {
  if (people.length === 0) return null;
  return (
    <div class="settings-row">
      <label class="labelled">
        <span class="quiet">{t('forecast_of')}</span>
        <select
          class="field forecast-person"
          value={unit.kind === 'person' ? String(unit.person) : ''}
          onChange={({ currentTarget: { value } }) =>
            events.choosePerson(people.find(({ id }) => String(id) === value)?.id ?? null)
          }
        >
          <option value="">{t('filter_everybody')}</option>
          {people.map(({ id, name }) => (
            <option key={id} value={String(id)}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
