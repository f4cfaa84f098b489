import type { Translate } from '@/components/text/translate';
import { formatNumber } from '@/core/units/format';
import { FileCard } from './FileCard';
import { type ImportEvents, type ImportPreviewState, storable, waiting } from './import-view';
import { Refusals } from './Refusals';

interface Props {
  readonly t: Translate;
  readonly state: ImportPreviewState;
  readonly events: ImportEvents;
}

/** What was recognised in the files, before anything of it is stored. */
export function ImportPreview({ t, state, events }: Props) {
  const wanted = storable(state);
  const rows = wanted.reduce((sum, table) => sum + table.rows, 0);
  const open = waiting(state).length;
  return (
    <section class="data-section">
      <h2>{t('data_preview')}</h2>
      <p class="quiet">{t('data_preview_why')}</p>
      <Refusals t={t} refused={state.refused} dateOrder={events.dateOrder} columns={events.columns} />
      <ul class="data-files">
        {state.tables.map((table) => (
          <FileCard
            key={table.table}
            t={t}
            table={table}
            answer={state.answers.get(table.table) ?? {}}
            knownTeams={state.knownTeams}
            columns={events.columns}
            onAnswer={(answer) => events.answer(table.table, answer)}
          />
        ))}
      </ul>
      <div class="data-actions">
        {state.tables.length === 0 ? null : (
          <button
            type="button"
            class="button primary"
            disabled={wanted.length === 0 || open > 0}
            onClick={events.store}
          >
            {wanted.length === 0
              ? t('data_store_nothing')
              : t('data_store_rows', [formatNumber(rows, t.locale)], rows)}
          </button>
        )}
        <button type="button" class="button" onClick={events.cancel}>
          {t('data_discard')}
        </button>
        {open > 0 ? (
          <span class="look">{t('data_waiting', [formatNumber(open, t.locale)], open)}</span>
        ) : null}
      </div>
    </section>
  );
}
