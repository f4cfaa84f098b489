import type { PersonRef } from '@/core/model/capture';
import { readExports } from '@/core/portal/exports/read-files';
import {
  ABSENT,
  type DailyBatch,
  type Dictionaries,
  type FilePreview,
  type FileRecords,
  type FileRefusal,
  NONE,
  type ReadOptions,
} from '@/core/portal/exports/types';
import { day } from '@/core/units/brands';
import { isoOfDay } from '@/core/units/day';

/** A daily row as an object, for comparing. */
export interface DailyLine {
  readonly person: PersonRef | null;
  readonly product: string;
  readonly feature: string | null;
  readonly version: string | null;
  readonly team: string | null;
  readonly day: string;
  readonly tokens: number | null;
  readonly access: number;
}

export interface ReadBack {
  readonly previews: FilePreview[];
  readonly refusals: FileRefusal[];
  readonly days: DailyLine[];
  readonly records: FileRecords[];
}

const textAt = (entries: readonly string[], at: number | undefined): string | null =>
  at === undefined || at === NONE ? null : (entries[at] ?? null);

function* linesOf(batch: DailyBatch, dictionaries: Dictionaries): Generator<DailyLine> {
  for (let i = 0; i < batch.length; i++) {
    const tokens = batch.tokens[i] ?? ABSENT;
    const person = batch.person[i] ?? NONE;
    yield {
      person: person === NONE ? null : (dictionaries.people[person] ?? null),
      product: textAt(dictionaries.products, batch.product[i]) ?? '',
      feature: textAt(dictionaries.features, batch.feature[i]),
      version: textAt(dictionaries.versions, batch.version[i]),
      team: textAt(dictionaries.teams, batch.team[i]),
      day: isoOfDay(day(batch.day[i] ?? 0)),
      tokens: tokens === ABSENT ? null : tokens,
      access: batch.access[i] ?? 0,
    };
  }
}

/** Read files to the end; rows of tables that never ended are dropped, as whoever stores them must. */
export async function readBack(
  files: Readonly<Record<string, Uint8Array<ArrayBuffer> | string>>,
  options: Omit<ReadOptions, 'today'> & { readonly today: ReadOptions['today'] },
): Promise<ReadBack> {
  const out: ReadBack = { previews: [], refusals: [], days: [], records: [] };
  const days = new Map<number, DailyLine[]>();
  const records = new Map<number, FileRecords>();
  const given = Object.entries(files).map(([name, bytes]) => ({ name, blob: new Blob([bytes]) }));
  for await (const event of readExports(given, options)) {
    if (event.type === 'days') {
      const lines = days.get(event.table) ?? [];
      days.set(event.table, lines);
      for (const line of linesOf(event.batch, event.dictionaries)) lines.push(line);
    } else if (event.type === 'records') records.set(event.table, event.records);
    else if (event.type === 'refused') out.refusals.push(event.refusal);
    else {
      out.previews.push(event.preview);
      for (const line of days.get(event.preview.table) ?? []) out.days.push(line);
      const read = records.get(event.preview.table);
      if (read) out.records.push(read);
    }
  }
  return out;
}
