import type { Diagnostics, PageReading } from '@/core/diagnostics/diagnostics';
import { CONCEPTS } from '@/core/portal/concepts';
import { meaningsOf } from '@/core/portal/vocabulary';
import { startingSettings } from '@/core/rates/starting-values';
import { loadErrors } from './error-log';
import type { ReadingRecord } from './records';
import { SCHEMA_VERSION } from './schema';
import { loadPolicy, loadSettings } from './settings';
import { read, type Store } from './store';

/** What the database tells for diagnostics. @throws StoreError */
export async function storeDiagnostics(
  store: Store,
): Promise<Pick<Diagnostics, 'schema' | 'settings' | 'counts' | 'readings' | 'errors'>> {
  const [{ settings, repaired }, { policy }, errors] = await Promise.all([
    loadSettings(store, startingSettings()),
    loadPolicy(store),
    loadErrors(store),
  ]);
  const { counts, readings } = await read(
    store,
    (db) => db.tables,
    async (db) => {
      const counted = db.tables.map(async (table) => [table.name, await table.count()] as const);
      return {
        counts: Object.fromEntries(await Promise.all(counted)),
        readings: await db.readings.toArray(),
      };
    },
  );
  return {
    schema: SCHEMA_VERSION,
    settings: {
      privacy: settings.privacy,
      blur: settings.blur,
      overlays: settings.overlays,
      alerts: settings.alerts.on,
      features: settings.features,
      policy: Object.keys(policy),
      repaired,
    },
    counts,
    readings: readings.map(readingOf),
    errors,
  };
}

/** A page may call its columns anything, also by somebody's name: only words we know are told. */
const known = (word: string): string | null => (meaningsOf(word).length > 0 ? word : null);

const concepts: readonly string[] = CONCEPTS;

/** What a column was taken for comes with the reading, as text: told as far as it is one of our own words. */
const ownWord = (concept: string | null): string | null =>
  concept !== null && concepts.includes(concept) ? concept : null;

function readingOf({ page, complete, health }: ReadingRecord): PageReading {
  const rejected: Record<string, number> = {};
  for (const { code } of health.rejections) rejected[code] = (rejected[code] ?? 0) + 1;
  return {
    page,
    headers: health.headers.map(({ text }) => known(text)),
    concepts: health.headers.map(({ concept }) => ownWord(concept)),
    complete,
    rowsRead: health.rowsRead,
    rowsStated: health.rowsStated,
    rejected,
    ms: health.ms ?? null,
  };
}
