import type { Translate } from '@/components/text/translate';
import { WideTable } from '@/components/ui/WideTable';
import type { Scenario } from '@/core/model/scenario';
import type { ScenarioComparison } from '@/core/purchase/compare-scenarios';
import type { Day } from '@/core/units/brands';
import { formatDay, formatPeriod } from '@/core/units/format';
import { numberFormat } from '@/core/units/formatters';
import { RemoveButton } from '../RemoveButton';
import { effectText, gapText } from './effect-text';

interface Props {
  readonly t: Translate;
  readonly today: Day;
  readonly currency: string;
  readonly scenarios: readonly Scenario[];
  readonly comparison: ScenarioComparison;
  readonly save: (scenario: Scenario) => void;
  readonly edit: (scenario: Scenario) => void;
  readonly remove: (scenario: Scenario) => void;
}

/** Every scenario: on or off, what it says, what it adds. */
export function ScenarioTable({ t, today, currency, scenarios, comparison, save, edit, remove }: Props) {
  const signed = numberFormat(t.locale, { maximumFractionDigits: 0, signDisplay: 'exceptZero' });
  const tokens = (value: number) => signed.format(Math.round(value / 100));
  return (
    <WideTable name={t('scenario_title')}>
      <thead>
        <tr>
          <th scope="col">{t('scenario_on')}</th>
          <th scope="col">{t('scenario_one')}</th>
          <th scope="col" class="number">
            {t('scenario_adds')}
          </th>
          <th scope="col">
            <span class="visually-hidden">{t('scenario_actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {scenarios.map((scenario) => {
          const { id, name, on, from, to, effects } = scenario;
          const added = comparison.each.find((one) => one.id === id)?.tokens;
          return (
            <tr key={id} class={on ? undefined : 'scenario-off'}>
              <td>
                <input
                  type="checkbox"
                  class="data-pick"
                  aria-label={name}
                  checked={on}
                  onChange={(event) => save({ ...scenario, on: event.currentTarget.checked })}
                />
              </td>
              <td>
                <strong>{name}</strong>
                <span class="quiet data-sub">
                  {to === null
                    ? t('scenario_since', [formatDay(from, t.locale)])
                    : formatPeriod({ from, to }, t.locale)}
                </span>
                {effects.map((effect) => {
                  const text = effectText(t, effect, currency);
                  return (
                    <span key={text} class="data-sub">
                      {text}
                    </span>
                  );
                })}
                {comparison.gaps
                  .filter(({ scenario: of }) => of === id)
                  .map((gap) => (
                    <span key={`${gap.effect} ${gap.code}`} class="look data-sub">
                      {gapText(t, gap)}
                    </span>
                  ))}
                {from < today && (to === null || to >= today) ? (
                  <span class="look data-sub">{t('scenario_begun')}</span>
                ) : null}
                {to !== null && to < today ? <span class="quiet data-sub">{t('scenario_over')}</span> : null}
              </td>
              <td class="number">
                {added ? tokens(added.likely) : null}
                {added && added.low !== added.high ? (
                  <span class="quiet data-sub">
                    {t('scenario_range', [tokens(added.low), tokens(added.high)])}
                  </span>
                ) : null}
              </td>
              <td class="scenario-actions">
                <button type="button" class="button plain" onClick={() => edit(scenario)}>
                  {t('scenario_edit')}
                  <span class="visually-hidden"> {name}</span>
                </button>
                <RemoveButton t={t} name={name} onRemove={() => remove(scenario)} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </WideTable>
  );
}
