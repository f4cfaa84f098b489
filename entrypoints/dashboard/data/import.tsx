import { DataPage } from '@/components/dashboard/data/DataPage';
import { ImportSection } from '@/components/dashboard/data/ImportSection';
import type { App } from '../app';
import { openImports } from '../open-imports';
import { importSteps } from './import-steps';

/** Import files: they are read in a worker, shown, and stored when the admin says so. */
export function openImport({ t, store, show }: App): () => void {
  const imports = openImports();
  importSteps(t, { store, imports }, (state, events) =>
    show(
      <DataPage t={t} part="import">
        <ImportSection t={t} state={state} events={events} />
      </DataPage>,
    ),
  );
  return () => imports.close();
}
