import type { PersonRef } from '@/core/model/capture';
import type { GroupKind } from '@/core/model/group-kind';
import type { Day } from '@/core/units/brands';

/** What a column of the admin's own list can hold. */
export const MAPPING_ROLES = [
  'email',
  'autodeskId',
  'hash',
  'name',
  'firstName',
  'lastName',
  'group',
  'department',
  'costCentre',
  'project',
  'from',
] as const;
export type MappingRole = (typeof MAPPING_ROLES)[number];

/** Roles that name a place, and the kind of place. */
export const PLACE_KINDS = {
  group: 'group',
  department: 'department',
  costCentre: 'cost-centre',
  project: 'project',
} as const satisfies Partial<Record<MappingRole, GroupKind>>;
export type PlaceRole = keyof typeof PLACE_KINDS;

/** Roles that say who a row is about. */
const PERSON_ROLES = ['email', 'autodeskId', 'hash', 'name', 'lastName', 'firstName'] as const;

/** What the columns of a list mean: as its header words say, or as the admin does. */
export interface MappingChoice {
  /** One a column; null: not used. */
  readonly roles: readonly (MappingRole | null)[];
  /** Whether the first row is a heading; else it is a person like the others. */
  readonly hasHeader: boolean;
}

/** A table as it stands in the file, for the admin to say what its columns mean. */
export interface TableColumns {
  readonly sheet: string | null;
  readonly headers: readonly string[];
  /** Its first rows. */
  readonly sample: readonly (readonly string[])[];
  readonly choice: MappingChoice;
}

/** A row of the admin's own list: where somebody belongs, and from when on. */
export interface MappingRow {
  readonly line: number;
  readonly person: PersonRef;
  readonly places: readonly { readonly kind: GroupKind; readonly name: string }[];
  /** null: as long as anything is known. */
  readonly from: Day | null;
}

/** Somebody a list names, and where in it. */
export interface NamedOnLine {
  readonly line: number;
  readonly name: string;
}

/** Who of a list is known. */
export interface MappingPeople {
  readonly matched: number;
  /** Nothing is known of them yet; by their address, id or hash they will be recognised. */
  readonly unknown: readonly NamedOnLine[];
  /** Nobody bears these names, and nothing else says who is meant. */
  readonly unknownNames: readonly NamedOnLine[];
  /** Several people bear the name, and nothing else says which one is meant. */
  readonly unclear: readonly NamedOnLine[];
}

/** What was recognised in the admin's own list. */
export interface MappingPreview {
  readonly columns: TableColumns;
  /** Different places by kind. */
  readonly places: readonly { readonly kind: GroupKind; readonly count: number }[];
  /** null: not compared with who is known. */
  readonly people: MappingPeople | null;
}

/** Which table of some files is meant, wherever they are read. */
export const tableKey = (file: string, sheet: string | null): string => JSON.stringify([file, sheet]);

/** Whether columns say who and where. */
export const isMapping = (roles: readonly (MappingRole | null)[]): boolean =>
  roles.some((role) => PERSON_ROLES.some((one) => one === role)) &&
  roles.some((role) => role !== null && Object.hasOwn(PLACE_KINDS, role));
