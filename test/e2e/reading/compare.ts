import type { Capture, Observation } from '@/core/model/capture';
import { personKeys, teamKey } from '@/core/store/keys';
import type { Remembered } from './remembered';

/** A row as text, to compare with; the person apart. */
function figuresOf(row: Observation): string {
  const { person: _person, ...rest } = row;
  const figures = Object.entries({ ...rest, personId: undefined, keys: undefined })
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([key, value]) => [key, typeof value === 'string' ? value.normalize('NFC').trim() : value]);
  return JSON.stringify(figures.sort(([a], [b]) => String(a).localeCompare(String(b))));
}

interface Comparison {
  /** Rows remembered that aren't true: must be none, ever. */
  readonly wrong: readonly string[];
  /** True rows that weren't read. */
  readonly missing: readonly string[];
}

/** Compare a remembered capture with the truth, row by row; order doesn't matter, each row counts once. */
export function compare(found: Remembered, truth: Capture): Comparison {
  const team = teamKey(truth.team);
  const left = truth.observations.map((row) => {
    const ref = row.person ?? truth.subject;
    const own = row.team === undefined ? team : teamKey({ kind: 'one', name: row.team });
    return { figures: figuresOf(row), keys: ref ? personKeys(ref, own) : [] };
  });
  const wrong: string[] = [];
  for (const row of found.rows) {
    const figures = figuresOf(row);
    const at = left.findIndex(
      (other) =>
        other.figures === figures &&
        (other.keys.length === 0 ? row.keys.length === 0 : other.keys.some((key) => row.keys.includes(key))),
    );
    if (at < 0) wrong.push(`${row.keys.join()} ${figures}`);
    else left.splice(at, 1);
  }
  return { wrong, missing: left.map(({ keys, figures }) => `${keys.join()} ${figures}`) };
}
