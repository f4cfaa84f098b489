import type { MappingChoice } from '@/core/portal/exports/mapping/mapping-types';
import type { Day } from '@/core/units/brands';
import type {
  ChosenFile,
  ImportAnswers,
  ImportFailure,
  ImportOutcome,
  ImportPreview,
  ImportProgress,
} from './types';

/** What a page asks the import worker. `read` starts anew; `save` stores what was read last. */
export type ImportRequest =
  | {
      readonly ask: 'read';
      readonly files: readonly ChosenFile[];
      readonly today: Day;
      readonly dateOrder?: 'dmy' | 'mdy';
      readonly mappings?: ReadonlyMap<string, MappingChoice>;
    }
  | { readonly ask: 'save'; readonly answers: ImportAnswers; readonly now: number }
  | { readonly ask: 'cancel' };

/** A request with its number: a reply to an earlier one, stopped since, is told apart. */
export type NumberedRequest = ImportRequest & { readonly number: number };

/** What the worker tells. */
export type ImportReply = { readonly number: number } & ImportTelling;

export type ImportTelling =
  | { readonly tell: 'progress'; readonly progress: ImportProgress }
  | { readonly tell: 'preview'; readonly preview: ImportPreview }
  | { readonly tell: 'saved'; readonly outcome: ImportOutcome }
  | { readonly tell: 'failed'; readonly code: ImportFailure };
