import { useState } from 'preact/hooks';
import type { Translate } from '@/components/text/translate';
import { withheldText } from '@/components/text/withheld-text';
import type { Scenario } from '@/core/model/scenario';
import { day } from '@/core/units/brands';
import { firstDayOf, lastDayOf, monthOf } from '@/core/units/month';
import { newEffect } from './new-effect';
import { ScenarioChart } from './ScenarioChart';
import { ScenarioEditor } from './ScenarioEditor';
import { ScenarioTable } from './ScenarioTable';
import { scenarioAnswer } from './scenario-answer';
import type { ScenarioEvents, ScenarioView } from './scenario-view';
import './scenarios.css';

interface Props {
  readonly t: Translate;
  readonly view: Pick<ScenarioView, 'today' | 'currency' | 'scenarios' | 'comparison'>;
  readonly events: Pick<ScenarioEvents, 'save' | 'remove'>;
}

/** A team's scenarios and what they change, beside what is expected without them. */
export function ScenarioPanel({ t, view, events }: Props) {
  const [editing, setEditing] = useState<Scenario | null>(null);
  const { today, currency, scenarios, comparison } = view;
  const { withheld } = comparison.base;
  const next = monthOf(today) + 1;
  const begin = () =>
    setEditing({
      id: crypto.randomUUID(),
      name: '',
      on: true,
      from: firstDayOf(next),
      to: day(lastDayOf(next + 2)),
      effects: [newEffect('people', comparison.products)],
    });
  const answer = scenarioAnswer(t, comparison, scenarios.filter(({ on }) => on).length);
  const missing = withheld && withheldText(t, withheld);
  return (
    <>
      <p class="scenario-answer">{missing ? missing.what : answer}</p>
      {missing ? <p class="quiet">{missing.next}</p> : null}
      {comparison.weeks.length > 0 ? (
        <ScenarioChart t={t} today={today} comparison={comparison} title={answer} />
      ) : null}
      {scenarios.length === 0 ? (
        <p class="quiet">{t('scenario_none')}</p>
      ) : (
        <ScenarioTable
          t={t}
          today={today}
          currency={currency}
          scenarios={scenarios}
          comparison={comparison}
          save={events.save}
          edit={setEditing}
          remove={events.remove}
        />
      )}
      {editing ? (
        <ScenarioEditor
          key={editing.id}
          t={t}
          scenario={editing}
          currency={currency}
          products={comparison.products}
          save={(scenario) => {
            events.save(scenario);
            setEditing(null);
          }}
          cancel={() => setEditing(null)}
        />
      ) : (
        <button type="button" class="button primary" onClick={begin}>
          {t('scenario_add')}
        </button>
      )}
    </>
  );
}
