import type { Period } from '@/core/model/scalars';
import type { MappingChoice } from '@/core/portal/exports/mapping/mapping-types';
import type { FilePreview, FileRefusal } from '@/core/portal/exports/types';
import type { Centitokens, Day } from '@/core/units/brands';

/** How far an import is. */
export type ImportState =
  | { readonly step: 'choose'; readonly problem: string | null }
  | { readonly step: 'reading' | 'storing'; readonly share: number }
  | ImportPreviewState
  | {
      readonly step: 'stored';
      readonly tables: readonly StoredTable[];
      readonly refused: readonly FileRefusal[];
      readonly teams: readonly StoredTeam[];
    };

/** What was recognised, and what the admin said to it; nothing is stored. */
export interface ImportPreviewState {
  readonly step: 'preview';
  readonly tables: readonly FilePreview[];
  readonly refused: readonly FileRefusal[];
  readonly answers: ReadonlyMap<number, TableAnswer>;
  readonly knownTeams: readonly string[];
}

/** What the admin says to one table. */
export interface TableAnswer {
  readonly team?: string;
  readonly from?: Day | null;
  readonly to?: Day | null;
  readonly skip?: boolean;
  /** The file leaves out people or products. */
  readonly partial?: boolean;
}

/** How a table was taken. */
export interface StoredTable {
  readonly file: string;
  readonly sheet: string | null;
  readonly rows: number;
  readonly stored: boolean;
  readonly why: 'no-team' | 'no-period' | 'known' | null;
}

/** What is stored now of a team the files told of. */
export interface StoredTeam {
  readonly name: string | null;
  readonly tokens: Centitokens;
  readonly rows: number;
  readonly period: Period;
}

export type ChooseColumns = (file: string, sheet: string | null, choice: MappingChoice) => void;

export interface ImportEvents {
  readonly choose: (files: readonly File[]) => void;
  readonly answer: (table: number, answer: TableAnswer) => void;
  /** Read the files again, now that it is known which of 03/04 is the month. */
  readonly dateOrder: (order: 'dmy' | 'mdy') => void;
  /** Read a table again as a list of people, its columns meaning what the admin says. */
  readonly columns: ChooseColumns;
  readonly store: () => void;
  readonly cancel: () => void;
}

/** A table with rows of which nothing says their team. */
export const needsTeam = ({ teamlessRows }: FilePreview): boolean => teamlessRows > 0;

/** No row's team is known: without an answer nothing can be stored. */
const needsAnswer = ({ teamlessRows, rows }: FilePreview): boolean =>
  teamlessRows > 0 && teamlessRows === rows;

/** The period the admin gave; null: none, or its end lies before its start. */
export function periodOf(answer: TableAnswer | undefined): Period | null {
  const { from, to } = answer ?? {};
  return from && to && from <= to ? { from, to } : null;
}

/** Whether all is known that storing this table needs. */
export const isAnswered = (table: FilePreview, answer: TableAnswer | undefined): boolean =>
  (!needsAnswer(table) || Boolean(answer?.team?.trim())) &&
  (!table.periodNeeded || periodOf(answer) !== null);

/** Tables that can be stored and are wanted. */
export const storable = ({ tables, answers }: ImportPreviewState): readonly FilePreview[] =>
  tables.filter((table) => !answers.get(table.table)?.skip && isAnswered(table, answers.get(table.table)));

/** Wanted tables that still wait for an answer. */
export const waiting = ({ tables, answers }: ImportPreviewState): readonly FilePreview[] =>
  tables.filter((table) => !answers.get(table.table)?.skip && !isAnswered(table, answers.get(table.table)));
