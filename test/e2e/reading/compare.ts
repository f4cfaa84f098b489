import type { Capture, Observation } from '@/core/model/capture';
import { personKeys, teamKey } from '@/core/store/keys';
import type { Remembered } from '../remembered';

type Facts = ReadonlyMap<string, string>;

/** What a row says, each field as text; the person apart. Absent, or false for a flag, is not said. */
function factsOf(row: Observation): Facts {
  const { person: _person, ...rest } = row;
  const said = Object.entries({ ...rest, personId: undefined, keys: undefined }).filter(
    ([field, value]) => value !== undefined && !(field === 'isGroup' && value === false) && value !== '',
  );
  return new Map(
    said.map(([field, value]) => [
      field,
      typeof value === 'string' ? value.normalize('NFC').trim() : JSON.stringify(value),
    ]),
  );
}

const isPartOf = (some: Facts, all: Facts): boolean =>
  [...some].every(([field, value]) => all.get(field) === value);

const textOf = (keys: readonly string[], facts: Facts): string =>
  `${keys.join()} ${[...facts].map((fact) => fact.join('=')).join(' ')}`;

interface Comparison {
  /** Rows remembered that aren't true: must be none, ever. */
  readonly wrong: readonly string[];
  /** True rows that weren't read. */
  readonly missing: readonly string[];
}

/**
 * Compare a remembered capture with the truth; order doesn't matter, each true row counts once. Rows of a complete
 * capture must say everything, those of a partial one nothing false.
 */
export function compare(found: Remembered, truth: Capture): Comparison {
  const team = teamKey(truth.team);
  const left = truth.observations.map((row) => {
    const ref = row.person ?? truth.subject;
    const own = row.team === undefined ? team : teamKey({ kind: 'one', name: row.team });
    return { facts: factsOf(row), keys: ref ? personKeys(ref, own) : [] };
  });
  const wrong: string[] = [];
  for (const row of found.rows) {
    const facts = factsOf(row);
    const at = left.findIndex(
      (other) =>
        isPartOf(facts, other.facts) &&
        (!found.complete || other.facts.size === facts.size) &&
        (other.keys.length === 0 ? row.keys.length === 0 : other.keys.some((key) => row.keys.includes(key))),
    );
    if (at < 0) wrong.push(textOf(row.keys, facts));
    else left.splice(at, 1);
  }
  return { wrong, missing: left.map(({ keys, facts }) => textOf(keys, facts)) };
}
