import { roomFor } from '@/core/ledger/daily/day-rows';
import { joinRows } from '@/core/ledger/daily/join-rows';
import { settleRows } from '@/core/ledger/daily/settle-rows';
import { decodeChunk } from '../daily/chunk-codec';
import { canonicalPeople } from '../daily/merges';
import { putMonth } from '../daily/put-month';
import type { ChunkRecord, DictionaryRecord, ImportRecord, Word } from '../daily/records';
import { placeWords } from '../daily/words';
import type { Database } from '../database';
import type { BackupTables } from './read-backup';

/** Add a backup's daily rows to the ledger, as if its files were imported. In a transaction. */
export async function restoreDaily(
  db: Database,
  { chunks, dictionaries, imports }: BackupTables,
  personHere: (there: number) => number,
): Promise<void> {
  const canonical = await canonicalPeople(db);
  for (const dictionary of dictionaries) {
    const places = await restoreWords(db, dictionary);
    for (const chunk of chunks)
      if (chunk.team === dictionary.team) await restoreChunk(db, chunk, places, personHere, canonical);
  }
  for (const file of imports) await restoreImport(db, file);
}

type Places = Readonly<Record<'product' | 'feature' | 'version', Uint32Array>>;

/** Places of the backup's words here; both count from 1. */
async function restoreWords(db: Database, dictionary: DictionaryRecord): Promise<Places> {
  const { team } = dictionary;
  const stored = await db.dictionaries.get(team);
  const placed = (kind: 'products' | 'features' | 'versions') => {
    const words = dictionary[kind];
    const known = new Map(words.map((word): [string, Word] => [word.text, word]));
    return placeWords(
      stored?.[kind] ?? [],
      words.map(({ text }) => text),
      new Uint8Array(words.length).fill(1),
      (text) => known.get(text) ?? { key: text, text },
    );
  };
  const [products, features, versions] = [placed('products'), placed('features'), placed('versions')];
  await db.dictionaries.put({
    team,
    products: products.words,
    features: features.words,
    versions: versions.words,
  });
  return { product: products.places, feature: features.places, version: versions.places };
}

async function restoreChunk(
  db: Database,
  chunk: ChunkRecord,
  places: Places,
  personHere: (there: number) => number,
  canonical: (id: number) => number,
): Promise<void> {
  const rows = decodeChunk(chunk);
  for (const name of ['product', 'feature', 'version'] as const) {
    const column = rows[name];
    for (let i = 0; i < column.length; i++) column[i] = places[name][(column[i] ?? 0) - 1] ?? 0;
  }
  const stored = await db.chunks.get([chunk.team, chunk.month]);
  const here = stored ? decodeChunk(stored) : roomFor(0, [], []);
  const joined = joinRows(here, { ...rows, people: rows.people.map(personHere) });
  await putMonth(db, chunk.team, chunk.month, settleRows(joined), canonical);
}

/** Both know a file: it tells of the days either says. */
async function restoreImport(db: Database, file: ImportRecord): Promise<void> {
  const known = await db.imports.get(file.id);
  if (!known) {
    await db.imports.put(file);
    return;
  }
  const others = file.teams.filter(({ team }) => !known.teams.some((one) => one.team === team));
  const teams = known.teams.map((span) => {
    const there = file.teams.find(({ team }) => team === span.team);
    return there ? { ...span, from: Math.min(span.from, there.from), to: Math.max(span.to, there.to) } : span;
  });
  await db.imports.put({
    ...known,
    readAt: Math.min(known.readAt, file.readAt),
    teams: [...teams, ...others],
  });
}
