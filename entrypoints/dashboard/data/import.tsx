import { DataPage } from '@/components/dashboard/data/DataPage';
import { ImportSection } from '@/components/dashboard/data/ImportSection';
import type { ImportEvents, ImportState } from '@/components/dashboard/data/import-view';
import { takeFiles } from '@/core/store/inbox';
import type { App } from '../app';
import { failure } from '../failure';
import { openImports } from '../open-imports';
import { importSteps } from './import-steps';

/** Import files, chosen here or dropped on a portal page's strip: they are read in a worker, shown, and stored when the admin says so. */
export function openImport({ t, store, show }: App): () => void {
  const imports = openImports();
  const put = (state: ImportState, events: ImportEvents) =>
    show(
      <DataPage t={t} part="import">
        <ImportSection t={t} state={state} events={events} />
      </DataPage>,
    );
  const events = importSteps(t, { store, imports }, put);
  takeFiles(store).then(
    (files) => files.length > 0 && events.choose(files),
    (cause) => put({ step: 'choose', problem: t(failure(cause)) }, events),
  );
  return () => imports.close();
}
