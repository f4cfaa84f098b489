import { type DayRows, NUMBER_COLUMNS, roomFor, type Source } from './day-rows';

/**
 * Rows of one team and month put one after the other; people and files that both know are known once. Of two dates of
 * one file the earlier holds: a copy of it isn't newer.
 */
export function joinRows(a: DayRows, b: DayRows): DayRows {
  const people = [...a.people];
  const personAt = new Map(people.map((person, at) => [person, at]));
  const person = placesOf(b.people, personAt, people, (id) => id);
  const sources = [...a.sources];
  const sourceAt = new Map(sources.map((source, at) => [source.id, at]));
  const source = placesOf(b.sources, sourceAt, sources, (one: Source) => one.id);
  for (const [i, one] of b.sources.entries()) {
    const at = source[i] ?? 0;
    const known = sources[at];
    if (known && one.readAt < known.readAt) sources[at] = { ...known, readAt: one.readAt };
  }
  const joined = roomFor(a.length + b.length, people, sources);
  for (const name of NUMBER_COLUMNS) {
    joined[name].set(a[name]);
    joined[name].set(b[name], a.length);
  }
  joined.tokens.set(a.tokens);
  joined.tokens.set(b.tokens, a.length);
  for (let i = a.length; i < joined.length; i++) {
    joined.person[i] = person[joined.person[i] ?? 0] ?? 0;
    joined.source[i] = source[joined.source[i] ?? 0] ?? 0;
  }
  return joined;
}

/** Where each of the second list's entries stands in the first, which grows by those it lacks. */
function placesOf<T, K>(
  list: readonly T[],
  known: Map<K, number>,
  all: T[],
  keyOf: (one: T) => K,
): Uint32Array {
  return Uint32Array.from(list, (one) => {
    const key = keyOf(one);
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, all.length);
    return all.push(one) - 1;
  });
}
