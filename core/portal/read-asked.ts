import type {
  ExpiringLot,
  Observation,
  PageKind,
  PeriodUse,
  Rejection,
  TokenEvent,
} from '@/core/model/capture';
import type { Period } from '@/core/model/scalars';
import type { TableTexts } from '@/core/model/sketch';
import type { Day } from '@/core/units/brands';
import { readEvents, readLots, readUses } from './read-balances';
import type { RowsReading } from './read-rows';
import { readSubscriptions } from './read-subscriptions';
import { readCells, readTable } from './read-table';
import type { Concept } from './vocabulary';

/** A table to be read, with what its columns mean. */
export interface TableQuestion {
  readonly table: TableTexts;
  readonly concepts: readonly (Concept | null)[];
  readonly language: string;
  readonly today: Day;
}

/** A table whose rows are people, products or both. */
export interface RowsQuestion extends TableQuestion {
  readonly page: PageKind;
  readonly period: Period | null;
  /** Every row its table has is in it: sums must hold. */
  readonly whole: boolean;
}

/** What the rows say, in the order of the question. */
export interface RowsAnswer extends Omit<RowsReading, 'observations' | 'shown'> {
  /** Null: nothing that can be told. */
  readonly shown: readonly (Observation | null)[];
  /** Places of the rows that may be stored. */
  readonly kept: readonly number[];
}

/** Read the rows of a table. */
export function readRowsAsked(question: RowsQuestion): RowsAnswer {
  const { table, concepts, language, today, page, period, whole } = question;
  const context = { page, period, shownPeriod: { from: today, to: today } };
  const { observations, shown, ...rest } =
    page === 'subscriptions'
      ? subscriptionsIn(question)
      : readTable(table, concepts, language, today, context, whole);
  const kept = new Set(observations);
  const places = table.rows.map(({ index }) => shown.get(index) ?? null);
  return {
    ...rest,
    shown: places,
    kept: places.flatMap((one, at) => (one && kept.has(one) ? at : [])),
  };
}

function subscriptionsIn({ table, concepts, language, today }: RowsQuestion): RowsReading {
  const { rows, values } = readCells(table, concepts, language, today);
  return readSubscriptions(table, concepts, rows, values, today);
}

/** A table beside the rows: expiring tokens, token events, tokens by month. */
export interface SideQuestion extends TableQuestion {
  readonly kind: 'lots' | 'events' | 'uses';
}

/** What it says; the other kinds are empty. */
export interface SideAnswer {
  readonly lots: readonly ExpiringLot[];
  readonly events: readonly TokenEvent[];
  readonly uses: readonly PeriodUse[];
  readonly rejections: readonly Rejection[];
}

const NOTHING: SideAnswer = { lots: [], events: [], uses: [], rejections: [] };

/** Read a table beside the rows. */
export function readSideAsked({ kind, table, concepts, language, today }: SideQuestion): SideAnswer {
  const { rows, values } = readCells(table, concepts, language, today);
  if (kind === 'lots') {
    const { items, rejections } = readLots(table, concepts, rows, values);
    return { ...NOTHING, lots: items, rejections };
  }
  if (kind === 'events') {
    const { items, rejections } = readEvents(table, concepts, rows, values, language);
    return { ...NOTHING, events: items, rejections };
  }
  const { items, rejections } = readUses(table, concepts, rows, values);
  return { ...NOTHING, uses: items, rejections };
}
