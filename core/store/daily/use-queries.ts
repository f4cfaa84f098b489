import type { Pairs } from '@/core/ledger/daily/month-pairs';
import type { Period } from '@/core/model/scalars';
import { read, type Store } from '../store';
import { pairsIn, teamsIn } from './month-pairs-in';
import { addUse, type UseTotal } from './pair-totals';
import type { Word } from './records';
import { placeWords, productWord } from './words';

export interface PersonUse extends UseTotal {
  /** After merging by hand; 0: rows that name nobody. */
  readonly person: number;
}

export interface ProductUse extends UseTotal {
  readonly product: string;
}

export interface PersonProductUse extends PersonUse, ProductUse {}

/** What each person used in a period, dearest first; of all teams, all of it. @throws StoreError */
export async function personTotals(store: Store, team: string, period: Period): Promise<PersonUse[]> {
  const { totals } = await addedUp(store, team, period, (person) => person);
  return dearest([...totals].map(([person, use]) => ({ person, ...use })));
}

/** What of each product was used in a period, dearest first; days are days with any use. @throws StoreError */
export async function productTotals(store: Store, team: string, period: Period): Promise<ProductUse[]> {
  const { totals, products } = await addedUp(store, team, period, (_, product) => product);
  return dearest([...totals].map(([product, use]) => ({ product: products[product - 1] ?? '', ...use })));
}

/** What each person used of each product in a period, dearest first. @throws StoreError */
export async function personProducts(
  store: Store,
  team: string,
  period: Period,
): Promise<PersonProductUse[]> {
  const { totals, products } = await addedUp(
    store,
    team,
    period,
    (person, product) => person * WIDE + product,
  );
  return dearest(
    [...totals].map(([key, use]) => ({
      person: Math.floor(key / WIDE),
      product: products[(key % WIDE) - 1] ?? '',
      ...use,
    })),
  );
}

/** More products than a team's dictionary can hold; person ids stay exact beside it. */
const WIDE = 2 ** 24;

async function addedUp(
  store: Store,
  team: string,
  period: Period,
  keyOf: (person: number, product: number) => number,
): Promise<{ totals: Map<number, UseTotal>; products: readonly string[] }> {
  return read(
    store,
    (db) => [db.summaries, db.chunks, db.dictionaries, db.merges],
    async (db) => {
      const totals = new Map<number, UseTotal>();
      const months = new Map<number, Pairs[]>();
      let words: readonly Word[] = [];
      for (const one of await teamsIn(db, team)) {
        const texts = ((await db.dictionaries.get(one))?.products ?? []).map(({ text }) => text);
        const placed = placeWords(words, texts, new Uint8Array(texts.length).fill(1), productWord);
        words = placed.words;
        for (const { month, pairs } of await pairsIn(db, one, period)) {
          const product = pairs.product.map((place) => placed.places[place - 1] ?? 0);
          months.set(month, [...(months.get(month) ?? []), { ...pairs, product }]);
        }
      }
      for (const pairs of months.values()) addUse(totals, pairs, keyOf);
      return { totals, products: words.map(({ text }) => text) };
    },
  );
}

const dearest = <T extends UseTotal>(list: T[]): T[] => list.sort((a, b) => b.tokens - a.tokens);
