import type { GroupKind } from '@/core/model/group-kind';
import type { Day } from '@/core/units/brands';

/** People as the admin looks after them: found by name, forgotten, named, said to be one. */
export interface PeopleView {
  readonly search: string;
  /** Whether real names are shown though the settings don't show them elsewhere; null: they are shown everywhere. */
  readonly names: 'shown' | 'hidden' | 'locked' | null;
  readonly found: readonly PersonPlaced[];
  /** More match than are shown. */
  readonly more: boolean;
  readonly merges: readonly MergeShown[];
  /** Lists of where people belong, the newest first. */
  readonly mappings: readonly MappingShown[];
}

export interface PersonFound {
  readonly id: number;
  readonly name: string | null;
  readonly email: string | null;
  readonly hash: string | null;
  readonly alias: string | null;
}

/** A person and where they belong today. */
export interface PersonPlaced extends PersonFound {
  readonly places: readonly { readonly kind: GroupKind; readonly names: readonly string[] }[];
}

/** A file that says where people belong. */
export interface MappingShown {
  readonly ids: readonly string[];
  /** null: stored before its name was. */
  readonly file: string | null;
  readonly origin: 'state' | 'mapping';
  readonly day: Day;
  readonly kinds: readonly { readonly kind: GroupKind; readonly people: number; readonly places: number }[];
}

export interface MergeShown {
  readonly id: number;
  readonly people: readonly PersonFound[];
}

export interface PeopleEvents {
  /** Real names for this visit, or no more. */
  readonly showNames: (on: boolean) => void;
  readonly search: (text: string) => void;
  readonly forget: (person: PersonFound) => void;
  /** @param name empty: take the alias away */
  readonly alias: (hash: string, name: string) => void;
  readonly merge: (a: number, b: number) => void;
  readonly unmerge: (merge: number) => void;
  readonly takeBack: (mapping: MappingShown) => void;
}
