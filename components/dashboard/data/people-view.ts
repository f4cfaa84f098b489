/** People as the admin looks after them: found by name, forgotten, named, said to be one. */
export interface PeopleView {
  readonly search: string;
  readonly found: readonly PersonFound[];
  /** More match than are shown. */
  readonly more: boolean;
  readonly merges: readonly MergeShown[];
}

export interface PersonFound {
  readonly id: number;
  readonly name: string | null;
  readonly email: string | null;
  readonly hash: string | null;
  readonly alias: string | null;
}

export interface MergeShown {
  readonly id: number;
  readonly people: readonly PersonFound[];
}

export interface PeopleEvents {
  readonly search: (text: string) => void;
  readonly forget: (person: PersonFound) => void;
  /** @param name empty: take the alias away */
  readonly alias: (hash: string, name: string) => void;
  readonly merge: (a: number, b: number) => void;
  readonly unmerge: (merge: number) => void;
}

/** The shortest that tells a person from others, as far as anything does. */
export const shownName = ({ name, alias, email, hash }: PersonFound): string =>
  name ?? alias ?? email ?? (hash === null ? '–' : `${hash.slice(0, 10)}…`);
