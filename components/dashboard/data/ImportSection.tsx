import type { Translate } from '@/components/text/translate';
import { DropZone } from './DropZone';
import { ImportPreview } from './ImportPreview';
import type { ImportEvents, ImportState } from './import-view';
import { Progress } from './Progress';
import { StoredReport } from './StoredReport';

interface Props {
  readonly t: Translate;
  readonly state: ImportState;
  readonly events: ImportEvents;
}

/** Files in: choose, look at what was recognised, store. */
export function ImportSection({ t, state, events }: Props) {
  switch (state.step) {
    case 'choose':
      return (
        <section class="data-section">
          <h2>{t('data_import')}</h2>
          <p class="quiet">{t('data_import_why')}</p>
          {state.problem === null ? null : (
            <p class="danger" role="alert">
              {state.problem}
            </p>
          )}
          <DropZone t={t} filled choose={events.choose} />
        </section>
      );
    case 'reading':
    case 'storing':
      return (
        <section class="data-section">
          <h2>{t('data_import')}</h2>
          <Progress
            t={t}
            label={t(state.step === 'reading' ? 'data_reading' : 'data_storing')}
            share={state.share}
            cancel={events.cancel}
          />
        </section>
      );
    case 'preview':
      return <ImportPreview t={t} state={state} events={events} />;
    case 'stored':
      return (
        <section class="data-section">
          <StoredReport t={t} state={state} />
          <DropZone t={t} filled={false} choose={events.choose} />
        </section>
      );
  }
}
