import { useState } from 'preact/hooks';
import type { Translate } from '@/components/text/translate';
import type { SeatsQuestion } from '@/core/advice/seats/types';
import { CurveChart } from './CurveChart';
import { PoolsTable } from './PoolsTable';
import { type PoolRow, poolRows } from './pool-rows';
import type { Answered, AskableSeats } from './seats-view';

interface Props {
  readonly t: Translate;
  readonly view: AskableSeats;
  readonly question: SeatsQuestion;
  readonly answered: Answered;
  readonly ask: (question: SeatsQuestion) => void;
}

/** Pool by pool: the numbers, and what another number of seats would cost. */
export function PoolsSection({ t, view, question, answered, ask }: Props) {
  const [chosen, choose] = useState<number | null>(null);
  const rows = poolRows(view, answered.question, answered.answer);
  if (rows.length === 0) return <p class="quiet">{t('seats_no_pools')}</p>;
  const curved = rows.filter(({ curve }) => curve !== null && curve.cost.length > 1);
  const paid = ({ owned, advised, perYear }: PoolRow) => Math.max(owned, advised ?? 0) * (perYear ?? 0);
  const first = [...curved].sort((a, b) => paid(b) - paid(a))[0];
  const shown = curved.find(({ pool }) => pool === chosen) ?? first;
  return (
    <section class="data-section">
      <h2>{t('seats_pools')}</h2>
      <PoolsTable t={t} rows={rows} currency={view.currency} question={question} ask={ask} />
      {shown?.curve && shown.perYear !== null ? (
        <>
          {curved.length > 1 ? (
            <label class="labelled">
              <span class="quiet">{t('seats_curve_of')}</span>
              <select
                class="field"
                value={String(shown.pool)}
                onChange={(event) => choose(Number(event.currentTarget.value))}
              >
                {curved.map(({ pool, name }) => (
                  <option key={pool} value={String(pool)}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          ) : null}
          <CurveChart
            t={t}
            currency={view.currency}
            row={shown}
            curve={shown.curve}
            perYear={shown.perYear}
          />
        </>
      ) : null}
    </section>
  );
}
