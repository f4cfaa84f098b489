import type { Translate } from '@/components/text/translate';
import { type Unit, WHOLE_TEAM } from '@/core/ledger/unit';
import { TeamSelect } from '../data/TeamSelect';
import type { ForecastEvents, ForecastView, UnitChoices } from './forecast-view';

interface Props {
  readonly t: Translate;
  readonly view: ForecastView;
  readonly events: ForecastEvents;
}

/** Whose use is forecast: a team, or a product, a group or a person in it. */
export function Controls({ t, view, events }: Props) {
  const { team, unit, choices, teams } = view;
  const ask = (next: Unit) => events.ask({ team, unit: next });
  const hasParts = choices.products.length > 0;
  return (
    <div class="settings-row">
      <TeamSelect
        t={t}
        teams={teams}
        team={team}
        choose={(chosen) => events.ask({ team: chosen, unit: WHOLE_TEAM })}
      />
      {hasParts ? (
        <label class="labelled">
          <span class="quiet">{t('forecast_of')}</span>
          <select
            class="field"
            value={keyOf(unit)}
            onChange={(event) => ask(unitOf(event.currentTarget.value, choices))}
          >
            <option value="team">{t('forecast_of_team')}</option>
            <Choices label={t('forecast_groups')} units={groupUnits(choices)} nameOf={(one) => one.name} />
            <Choices
              label={t('forecast_products')}
              units={productUnits(choices)}
              nameOf={(one) => one.product}
            />
            <Choices
              label={t('forecast_people')}
              units={personUnits(choices)}
              nameOf={(one) => choices.people.find(({ id }) => id === one.person)?.name ?? '–'}
            />
          </select>
        </label>
      ) : null}
      {unit.kind === 'person' ? (
        <label class="labelled">
          <span class="quiet">{t('forecast_product')}</span>
          <select
            class="field"
            value={unit.product ?? ''}
            onChange={(event) => ask({ ...unit, product: event.currentTarget.value || null })}
          >
            <option value="">{t('forecast_all_products')}</option>
            {choices.products.map((product) => (
              <option key={product} value={product}>
                {product}
              </option>
            ))}
          </select>
        </label>
      ) : null}
    </div>
  );
}

interface ChoicesProps<U extends Unit> {
  readonly label: string;
  readonly units: readonly U[];
  readonly nameOf: (unit: U) => string;
}

function Choices<U extends Unit>({ label, units, nameOf }: ChoicesProps<U>) {
  if (units.length === 0) return null;
  return (
    <optgroup label={label}>
      {units.map((unit) => (
        <option key={keyOf(unit)} value={keyOf(unit)}>
          {nameOf(unit)}
        </option>
      ))}
    </optgroup>
  );
}

const productUnits = ({ products }: UnitChoices) =>
  products.map((product) => ({ kind: 'product' as const, product }));
const groupUnits = ({ groups }: UnitChoices) => groups.map((group) => ({ kind: 'group' as const, ...group }));
const personUnits = ({ people }: UnitChoices) =>
  people.map(({ id }) => ({ kind: 'person' as const, person: id, product: null }));

/** A unit as a choice's value; of a person, all products together. */
function keyOf(unit: Unit): string {
  if (unit.kind === 'product') return `product:${unit.product}`;
  if (unit.kind === 'group') return `group:${unit.by} ${unit.name}`;
  return unit.kind === 'person' ? `person:${unit.person}` : 'team';
}

function unitOf(key: string, choices: UnitChoices): Unit {
  const all: Unit[] = [...productUnits(choices), ...groupUnits(choices), ...personUnits(choices)];
  return all.find((unit) => keyOf(unit) === key) ?? WHOLE_TEAM;
}
