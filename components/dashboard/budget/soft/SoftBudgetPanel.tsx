import { useState } from 'preact/hooks';
import type { Translate } from '@/components/text/translate';
import { formatNumber } from '@/core/units/format';
import { isLikely } from './SoftBudgetCells';
import { SoftBudgetEditor } from './SoftBudgetEditor';
import { SoftBudgetTable } from './SoftBudgetTable';
import type { DraftBudget, SoftBudgetEvents, SoftBudgetView } from './soft-view';
import './soft.css';

interface Props {
  readonly t: Translate;
  readonly view: SoftBudgetView;
  readonly events: SoftBudgetEvents;
}

interface Editing {
  readonly draft: DraftBudget;
  readonly name: string | null;
}

/** A team's soft budgets: how many stand badly, each with its state, and a form to enter one. */
export function SoftBudgetPanel({ t, view, events }: Props) {
  const [editing, setEditing] = useState<Editing | null>(null);
  const { rows, currency } = view;
  const count = (of: number) => formatNumber(of, t.locale);
  const states = rows.flatMap(({ state }) => state ?? []);
  const over = states.filter(({ exceeded }) => exceeded).length;
  const likely = states.filter(isLikely).length - over;
  const begin = () =>
    setEditing({
      draft: {
        id: crypto.randomUUID(),
        person: null,
        scope: { kind: 'team' },
        span: 'month',
        amount: null,
      },
      name: null,
    });
  return (
    <>
      {rows.length === 0 ? (
        <p class="quiet">{t('soft_none')}</p>
      ) : (
        <>
          <p class="soft-answer">{t('soft_answer', [count(over), count(likely), count(rows.length)])}</p>
          <SoftBudgetTable
            t={t}
            rows={rows}
            currency={currency}
            edit={({ budget, name }) => setEditing({ draft: budget, name })}
            remove={events.remove}
          />
        </>
      )}
      {editing ? (
        <SoftBudgetEditor
          key={editing.draft.id}
          t={t}
          draft={editing.draft}
          name={editing.name}
          view={view}
          searchPeople={events.searchPeople}
          save={(budget) => {
            events.save(budget);
            setEditing(null);
          }}
          cancel={() => setEditing(null)}
        />
      ) : (
        <button type="button" class="button" onClick={begin}>
          {t('soft_add')}
        </button>
      )}
    </>
  );
}
