import { FLAG } from '@/core/ledger/daily/day-rows';
import type { Period } from '@/core/model/scalars';
import { hiddenCells } from '@/core/privacy/hidden-cells';
import { productKey } from '@/core/rates/product-key';
import { type Centitokens, centitokens } from '@/core/units/brands';
import { firstDayOf } from '@/core/units/month';
import { read, type Store } from '../store';
import { canonicalPeople } from './merges';
import { monthsIn, teamsIn } from './month-pairs-in';
import type { ChunkRecord, DictionaryRecord, Word } from './records';

/** What was used of one version or feature. */
export interface ProductPart {
  /** null: the rows don't say. */
  readonly name: string | null;
  readonly tokens: Centitokens;
  readonly rows: number;
  readonly people: number;
}

export interface ProductParts {
  readonly versions: readonly ProductPart[];
  readonly features: readonly ProductPart[];
}

interface Sums {
  tokens: number;
  rows: number;
  readonly people: Set<number>;
  /** Those of them who were charged. */
  readonly charged: Set<number>;
}

type ByName = Map<string | null, Sums>;

/** In each month that may be told of, parts of fewer people than `least` are put together under a word. */
interface Few {
  readonly least: number;
  readonly word: string;
  readonly isTold: (month: number) => boolean;
}

/**
 * A product's use by version and by feature, as files of daily rows tell it, most tokens first. Reads every month of the
 * period: time O(rows). @param key of `productKey` @param few null: all are told of @throws StoreError
 */
export async function productParts(
  store: Store,
  team: string,
  key: string,
  period: Period,
  few: Few | null = null,
): Promise<ProductParts> {
  return read(
    store,
    (db) => [db.summaries, db.chunks, db.dictionaries, db.merges],
    async (db) => {
      const canonical = await canonicalPeople(db);
      const versions: Parts = new Map();
      const features: Parts = new Map();
      for (const one of await teamsIn(db, team)) {
        const words = await db.dictionaries.get(one);
        const wanted = placesOf(words, key);
        if (!words || wanted.size === 0) continue;
        for (const { month } of await monthsIn(db, one, period)) {
          const chunk = few?.isTold(month) === false ? undefined : await db.chunks.get([one, month]);
          if (!chunk) continue;
          const [version, feature] = [namesIn(versions, month), namesIn(features, month)];
          for (const { row, person } of rowsOf(chunk, wanted, period)) {
            const tokens = chunk.tokens[row] ?? 0;
            const who = person > 0 ? canonical(person) : 0;
            add(version, textOf(words.versions, chunk.version[row]), tokens, who);
            add(feature, textOf(words.features, chunk.feature[row]), tokens, who);
          }
        }
      }
      return { versions: listed(versions, few), features: listed(features, few) };
    },
  );
}

const placesOf = (words: DictionaryRecord | undefined, key: string): ReadonlySet<number> =>
  new Set(words?.products.flatMap(({ text }, i) => (productKey(text) === key ? [i + 1] : [])));

function* rowsOf(chunk: ChunkRecord, wanted: ReadonlySet<number>, { from, to }: Period) {
  const first = firstDayOf(chunk.month);
  for (let row = 0; row < chunk.length; row++) {
    if (chunk.hidden[row] || ((chunk.flags[row] ?? 0) & FLAG.seat) !== 0) continue;
    if (!wanted.has(chunk.product[row] ?? 0)) continue;
    const on = first + (chunk.day[row] ?? 1) - 1;
    if (on >= from && on <= to) yield { row, person: chunk.people[chunk.person[row] ?? 0] ?? 0 };
  }
}

const textOf = (words: readonly Word[], place: number | undefined): string | null =>
  place ? (words[place - 1]?.text ?? null) : null;

/** By month. */
type Parts = Map<number, ByName>;

function namesIn(parts: Parts, month: number): ByName {
  const names: ByName = parts.get(month) ?? new Map();
  parts.set(month, names);
  return names;
}

const NONE = (): Sums => ({ tokens: 0, rows: 0, people: new Set(), charged: new Set() });

function add(sums: ByName, name: string | null, tokens: number, person: number): void {
  const own = sums.get(name) ?? NONE();
  sums.set(name, own);
  own.tokens += tokens;
  own.rows++;
  if (person > 0) own.people.add(person);
  if (person > 0 && tokens !== 0) own.charged.add(person);
}

/** Nothing to list where no row says. */
function listed(parts: Parts, few: Few | null): ProductPart[] {
  const all: ByName = new Map();
  for (const names of parts.values()) {
    const small = few ? hiddenNames(names, few.least) : new Set();
    for (const [name, { tokens, rows, people }] of names) {
      const shown = few && small.has(name) ? few.word : name;
      const own = all.get(shown) ?? NONE();
      all.set(shown, own);
      own.tokens += tokens;
      own.rows += rows;
      for (const one of people) own.people.add(one);
    }
  }
  if ([...all.keys()].every((name) => name === null)) return [];
  return [...all]
    .map(([name, { tokens, rows, people }]) => ({
      name,
      tokens: centitokens(tokens),
      rows,
      people: people.size,
    }))
    .sort((a, b) => b.tokens - a.tokens || b.rows - a.rows);
}

/** What too few people used in a month, and what would give that away. */
function hiddenNames(names: ByName, least: number): ReadonlySet<string | null> {
  const cells = [...names].map(([name, { charged }]) => ({ row: '', column: null, name, people: charged }));
  return new Set([...hiddenCells(cells, least)].map(({ name }) => name));
}
