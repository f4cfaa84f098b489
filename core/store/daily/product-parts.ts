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
}

type ByName = Map<string | null, Sums>;

/** Parts of fewer people than `least` are put together under a word. */
interface Few {
  readonly least: number;
  readonly word: string;
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
      const versions: ByName = new Map();
      const features: ByName = new Map();
      for (const one of await teamsIn(db, team)) {
        const words = await db.dictionaries.get(one);
        const wanted = placesOf(words, key);
        if (!words || wanted.size === 0) continue;
        for (const { month } of await monthsIn(db, one, period)) {
          const chunk = await db.chunks.get([one, month]);
          if (!chunk) continue;
          for (const { row, person } of rowsOf(chunk, wanted, period)) {
            const tokens = chunk.tokens[row] ?? 0;
            const who = person > 0 ? canonical(person) : 0;
            add(versions, textOf(words.versions, chunk.version[row]), tokens, who);
            add(features, textOf(words.features, chunk.feature[row]), tokens, who);
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

function add(sums: ByName, name: string | null, tokens: number, person: number): void {
  const own = sums.get(name) ?? { tokens: 0, rows: 0, people: new Set<number>() };
  sums.set(name, own);
  own.tokens += tokens;
  own.rows++;
  if (person > 0) own.people.add(person);
}

/** Nothing to list where no row says. */
function listed(sums: ByName, few: Few | null): ProductPart[] {
  if ([...sums.keys()].every((name) => name === null)) return [];
  return (few ? [...withoutFew(sums, few)] : [...sums])
    .map(([name, { tokens, rows, people }]) => ({
      name,
      tokens: centitokens(tokens),
      rows,
      people: people.size,
    }))
    .sort((a, b) => b.tokens - a.tokens || b.rows - a.rows);
}

/** Those of too few people as one, and none of them if they are too few together still. */
function withoutFew(sums: ByName, { least, word }: Few): ByName {
  const cells = [...sums].map(([name, { people }]) => ({ row: '', column: String(name), name, people }));
  const hidden = new Set([...hiddenCells(cells, least)].map(({ name }) => name));
  if (hidden.size === 0) return sums;
  const rest: Sums = { tokens: 0, rows: 0, people: new Set() };
  for (const name of hidden) {
    const { tokens, rows, people } = sums.get(name) ?? rest;
    rest.tokens += tokens;
    rest.rows += rows;
    for (const one of people) rest.people.add(one);
  }
  const shown = [...sums].filter(([name]) => !hidden.has(name));
  return new Map(rest.people.size < least ? shown : [...shown, [word, rest]]);
}
