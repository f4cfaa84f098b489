import type { GroupKind } from '@/core/model/group-kind';
import type { Day } from '@/core/units/brands';

/** A person's place, and from when on; null: as long as anything is known. */
export interface Member {
  readonly person: number;
  readonly name: string;
  readonly from: Day | null;
}

/** Who belongs where, as one source says. */
export interface Memberships {
  readonly id: string;
  readonly kind: GroupKind;
  /** 'state': a Groups export, all members of that day; 'mapping': the admin's own list, which counts first. */
  readonly origin: 'state' | 'mapping';
  /** Day of the export or list. */
  readonly day: Day;
  /** The file it came in, and when that was last changed, in milliseconds since 1970-01-01T00:00Z. */
  readonly file?: string;
  readonly changedAt?: number;
  readonly members: readonly Member[];
}

/**
 * Where each person belongs on a day. An admin's mapping gives one place, the one begun last, of two lists the newer;
 * without one, the places of the last Groups export up to that day, or of the first one after it.
 * @param person merged people are one: give every id of theirs the same through `canonical`
 */
export function groupsOn(
  sources: readonly Memberships[],
  kind: GroupKind,
  on: Day,
  canonical: (person: number) => number = (id) => id,
): Map<number, readonly string[]> {
  const own = sources
    .filter((source) => source.kind === kind)
    .sort((a, b) => a.day - b.day || (a.changedAt ?? 0) - (b.changedAt ?? 0) || (a.id < b.id ? -1 : 1));
  const places = new Map<number, Set<string>>();
  const states = own.filter(({ origin }) => origin === 'state');
  const state = states.findLast(({ day }) => day <= on) ?? states[0];
  for (const { person, name } of state?.members ?? []) {
    const id = canonical(person);
    places.set(id, (places.get(id) ?? new Set()).add(name));
  }
  const begun = new Map<number, number>();
  for (const { members } of own.filter(({ origin }) => origin === 'mapping'))
    for (const { person, name, from } of members) {
      const id = canonical(person);
      const since = from ?? Number.NEGATIVE_INFINITY;
      if (since > on || since < (begun.get(id) ?? Number.NEGATIVE_INFINITY)) continue;
      begun.set(id, since);
      places.set(id, new Set([name]));
    }
  return new Map([...places].map(([id, names]) => [id, [...names].sort()]));
}
