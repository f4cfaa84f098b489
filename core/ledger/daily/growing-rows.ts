import type { Dictionaries } from './daily-batch';
import { type DayRows, resized, roomFor, type Source } from './day-rows';
import { type Places, placeRows } from './place-rows';

/** Rows of one file in one month, added one by one. Their people and texts are places in the file's dictionaries. */
export class GrowingRows {
  private filled = 0;
  private rows = roomFor(256, [], []);

  get length(): number {
    return this.filled;
  }

  add(
    day: number,
    product: number,
    feature: number,
    version: number,
    person: number,
    tokens: number,
    flags: number,
  ): void {
    if (this.filled === this.rows.length) this.rows = resized(this.rows, this.filled * 2);
    const at = this.filled++;
    const { rows } = this;
    rows.day[at] = day;
    rows.product[at] = product;
    rows.feature[at] = feature;
    rows.version[at] = version;
    rows.person[at] = person;
    rows.tokens[at] = tokens;
    rows.flags[at] = flags;
  }

  /** Mark what these rows name. @param used by place in the file's dictionaries */
  mark(used: Used): void {
    const { person, product, feature, version } = this.rows;
    for (let i = 0; i < this.filled; i++) {
      used.people[person[i] ?? 0] = 1;
      used.products[product[i] ?? 0] = 1;
      if (feature[i]) used.features[(feature[i] ?? 0) - 1] = 1;
      if (version[i]) used.versions[(version[i] ?? 0) - 1] = 1;
    }
  }

  /**
   * The rows with their people and texts as they are stored; they share nothing with these.
   * @param flag to set on each: `FLAG.seat` or 0
   */
  placed(source: Source, places: Places, flag: number): DayRows {
    const rows = resized(this.rows, this.filled);
    if (flag) for (let i = 0; i < rows.length; i++) rows.flags[i] = (rows.flags[i] ?? 0) | flag;
    return placeRows(rows, source, places);
  }
}

/** Which entries of a file's dictionaries some rows name. */
export interface Used {
  readonly people: Uint8Array;
  readonly products: Uint8Array;
  readonly features: Uint8Array;
  readonly versions: Uint8Array;
}

/** Nothing is named yet. */
export const unused = ({ people, products, features, versions }: Dictionaries): Used => ({
  people: new Uint8Array(people.length),
  products: new Uint8Array(products.length),
  features: new Uint8Array(features.length),
  versions: new Uint8Array(versions.length),
});
