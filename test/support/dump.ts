import Dexie from 'dexie';

/** A database as JSON: tables, with typed arrays by name. */
export interface Dump {
  readonly version: number;
  readonly stores: Readonly<Record<string, string>>;
  readonly tables: Readonly<Record<string, readonly unknown[]>>;
}

const ARRAYS = { Uint8Array, Uint16Array, Uint32Array, Int32Array, Float64Array } as const;
const isArrayName = (name: unknown): name is keyof typeof ARRAYS =>
  typeof name === 'string' && name in ARRAYS;

/** Typed arrays as `{ $array, values }`; a NaN as null. */
const packed = (_key: string, value: unknown): unknown =>
  ArrayBuffer.isView(value) && !(value instanceof DataView)
    ? { $array: value.constructor.name, values: Array.from(value as Float64Array) }
    : value;

const unpacked = (_key: string, value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || !('$array' in value) || !('values' in value))
    return value;
  const { $array, values } = value;
  if (!isArrayName($array) || !Array.isArray(values)) return value;
  return ARRAYS[$array].from(values.map((one) => (one === null ? Number.NaN : Number(one))));
};

/** Everything in some tables, for the dump of the next schema. @public @param stores as Dexie declares them */
export async function dumpOf(db: Dexie, version: number, stores: Dump['stores']): Promise<string> {
  const tables: Record<string, unknown[]> = {};
  for (const name of Object.keys(stores)) tables[name] = await db.table(name).toArray();
  return JSON.stringify({ version, stores, tables }, packed, 1);
}

/** Make the database that was dumped, by the version that it had. */
export async function restoreDump(name: string, text: string): Promise<Dump> {
  const dump: Dump = JSON.parse(text, unpacked);
  const db = new Dexie(name);
  db.version(dump.version).stores(dump.stores);
  await db.open();
  for (const [table, records] of Object.entries(dump.tables)) await db.table(table).bulkAdd([...records]);
  db.close();
  return dump;
}
