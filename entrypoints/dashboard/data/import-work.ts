import type { ImportPreviewState, ImportState, TableAnswer } from '@/components/dashboard/data/import-view';
import { sendMessage } from '@/core/messages/send';
import { maskPreview } from '@/core/privacy/mask-preview';
import type { ImportClient, ReadAsked } from '@/core/store/imports/import-client';
import type { ImportProgress } from '@/core/store/imports/types';
import { loadPrivacy } from '@/core/store/privacy';
import type { Store } from '@/core/store/store';
import { listTeams } from '@/core/store/teams';
import { dayOfEpoch } from '@/core/units/day';
import { answersOf } from './import-answers';
import { storedTables, storedTeams } from './import-outcome';

export interface ImportTools {
  readonly store: Store;
  readonly imports: ImportClient;
}

type Tell = (progress: ImportProgress) => void;

/** Read files, to be looked at before anything is stored. @throws ImportError; StoreError */
export async function readFiles(
  { store, imports }: ImportTools,
  files: readonly File[],
  tell: Tell,
  asked: ReadAsked,
  answers: ReadonlyMap<number, TableAnswer>,
): Promise<ImportState> {
  const chosen = files.map((file) => ({ name: file.name, blob: file, changedAt: file.lastModified }));
  const read = await imports.read(chosen, dayOfEpoch(Date.now()), tell, asked);
  const found = (await loadPrivacy(store)).mode === 'names' ? read : maskPreview(read);
  const knownTeams = (await listTeams(store)).flatMap(({ name }) => (name === null ? [] : [name]));
  return { step: 'preview', ...found, answers, knownTeams };
}

/** Store what was read. @throws ImportError; StoreError */
export async function saveFiles(
  { store, imports }: ImportTools,
  preview: ImportPreviewState,
  tell: Tell,
): Promise<ImportState> {
  const outcome = await imports.save(answersOf(preview), Date.now(), tell);
  void sendMessage('badge:refresh', {});
  const teams = await storedTeams(store, outcome);
  return { step: 'stored', tables: storedTables(outcome, preview), refused: preview.refused, teams };
}
