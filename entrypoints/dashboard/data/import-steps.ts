import type { ImportEvents, ImportState, TableAnswer } from '@/components/dashboard/data/import-view';
import type { Translate } from '@/components/text/translate';
import { tableKey } from '@/core/portal/exports/mapping/mapping-types';
import type { ReadAsked } from '@/core/store/imports/import-client';
import type { ImportProgress } from '@/core/store/imports/types';
import { failure } from '../failure';
import { type ImportTools, readFiles, saveFiles } from './import-work';

/** From files chosen to files stored: each step is shown, the events of what is shown lead to the next. */
export function importSteps(
  t: Translate,
  tools: ImportTools,
  show: (state: ImportState, events: ImportEvents) => void,
): ImportEvents {
  let files: readonly File[] = [];
  let asked: ReadAsked = {};
  let state: ImportState = { step: 'choose', problem: null };
  const put = (next: ImportState) => {
    state = next;
    show(state, events);
  };
  const run = async (
    step: 'reading' | 'storing',
    work: (tell: (progress: ImportProgress) => void) => Promise<ImportState>,
  ) => {
    put({ step, share: 0 });
    const tell = ({ done, total }: ImportProgress) => put({ step, share: total > 0 ? done / total : 0 });
    put(await work(tell).catch((cause): ImportState => ({ step: 'choose', problem: t(failure(cause)) })));
  };
  const read = (change: ReadAsked) => {
    asked = { ...asked, ...change };
    // The tables of the same files come in the same order: what was said of them still holds.
    const answers = state.step === 'preview' ? state.answers : new Map<number, TableAnswer>();
    void run('reading', (tell) => readFiles(tools, files, tell, asked, answers));
  };
  const events: ImportEvents = {
    choose: (chosen) => {
      files = chosen;
      asked = {};
      state = { step: 'choose', problem: null };
      read({});
    },
    answer: (table, answer) => {
      if (state.step === 'preview') put({ ...state, answers: new Map(state.answers).set(table, answer) });
    },
    dateOrder: (dateOrder) => read({ dateOrder }),
    columns: (file, sheet, choice) =>
      read({ mappings: new Map(asked.mappings).set(tableKey(file, sheet), choice) }),
    store: () => {
      const preview = state;
      if (preview.step === 'preview') void run('storing', (tell) => saveFiles(tools, preview, tell));
    },
    cancel: () => {
      tools.imports.cancel(); // what was going on ends by saying so
      if (state.step === 'preview') put({ step: 'choose', problem: null });
    },
  };
  put(state);
  return events;
}
