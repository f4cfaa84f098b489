import { ABSENT, type DailyBatch, type Dictionaries, NONE } from '@/core/ledger/daily/daily-batch';
import { type Gathered, Gatherer } from '@/core/ledger/daily/gather';
import type { PersonRef } from '@/core/model/capture';

/** A daily row in words. */
export interface PlainRow {
  readonly team?: string;
  readonly person?: PersonRef;
  readonly product: string;
  readonly feature?: string;
  readonly version?: string;
  readonly day: number;
  /** 1/100 tokens; absent: blank. */
  readonly tokens?: number;
  readonly access?: 'flex' | 'subscription';
}

/** Rows as a reader of files would hand them over. */
export function batchOf(rows: readonly PlainRow[]): { batch: DailyBatch; dictionaries: Dictionaries } {
  const people = index<PersonRef>((person) => JSON.stringify(person));
  const [products, features, versions, teams] = [0, 1, 2, 3].map(() => index<string>((text) => text));
  if (!products || !features || !versions || !teams) throw new Error('unreachable');
  const batch: DailyBatch = {
    length: rows.length,
    person: Uint32Array.from(rows, ({ person }) => people.at(person)),
    product: Uint32Array.from(rows, ({ product }) => products.at(product)),
    feature: Uint32Array.from(rows, ({ feature }) => features.at(feature)),
    version: Uint32Array.from(rows, ({ version }) => versions.at(version)),
    team: Uint32Array.from(rows, ({ team }) => teams.at(team)),
    day: Int32Array.from(rows, ({ day }) => day),
    tokens: Int32Array.from(rows, ({ tokens }) => tokens ?? ABSENT),
    access: Uint8Array.from(rows, ({ access }) => (access === 'flex' ? 1 : access ? 2 : 0)),
  };
  return {
    batch,
    dictionaries: {
      people: people.all,
      products: products.all,
      features: features.all,
      versions: versions.all,
      teams: teams.all,
    },
  };
}

function index<T>(keyOf: (one: T) => string) {
  const all: T[] = [];
  const known = new Map<string, number>();
  const at = (one: T | undefined): number => {
    if (one === undefined) return NONE;
    const place = known.get(keyOf(one)) ?? all.push(one) - 1;
    known.set(keyOf(one), place);
    return place;
  };
  return { all, at };
}

/** Rows as one gathered file. */
export function gathered(rows: readonly PlainRow[]): Gathered {
  const gatherer = new Gatherer();
  const { batch, dictionaries } = batchOf(rows);
  gatherer.add(batch, dictionaries);
  return gatherer.done();
}
