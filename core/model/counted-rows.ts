import type { Observation } from './capture';

/** A row as read, or as stored: then its person has a number. */
type Row = Observation & { readonly personId?: number };

/** A row that charges tokens; a seat's row doesn't. */
export const isCharged = ({ tokens, access }: Observation): boolean =>
  tokens !== undefined && access !== 'subscription';

/**
 * The rows whose tokens make up a sum: each charge once. Parts of a group are in the group's own tokens; parts of a
 * group whose cell is blank, or whose row isn't here, stand for themselves.
 */
export function countedRows<T extends Row>(rows: readonly T[]): T[] {
  const inGroup = groupsAmong(rows.filter(isCharged));
  return rows.filter((row) => isCharged(row) && !inGroup(row));
}

/**
 * Which rows are parts of a group among these rows. A row of a person alone is the group of everything that is a part
 * of it and of the same person; a product's row that of the parts which name it.
 */
export function groupsAmong(rows: readonly Row[]): (row: Row) => boolean {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    if (!row.isGroup || row.parent !== undefined) continue;
    for (const who of isPersons(row) ? namesOf(row) : ['']) {
      const key = placeOf(row.product ?? '', who);
      const same = groups.get(key);
      if (same) same.push(row);
      else groups.set(key, [row]);
    }
  }
  if (groups.size === 0) return () => false;
  return (row) => {
    const { parent } = row;
    if (parent === undefined) return false;
    const places = [
      placeOf(parent, ''),
      ...namesOf(row).flatMap((who) => [placeOf(parent, who), placeOf('', who)]),
    ];
    return places.some((place) => groups.get(place)?.some((group) => isPartOf(row, group)) === true);
  };
}

const placeOf = (product: string, who: string): string => `${product.normalize('NFC')}\u0000${who}`;

const isPersons = ({ person, personId }: Row): boolean => person !== undefined || personId !== undefined;

const KINDS = ['email', 'autodeskId', 'hash', 'name'] as const;

const plain = (text: string): string => text.normalize('NFC').trim().toLowerCase();

/** All that a row calls its person by, surest first. */
const namesOf = ({ person = {}, personId }: Row): string[] => [
  ...(personId === undefined ? [] : [`number ${personId}`]),
  ...KINDS.flatMap((kind) => (person[kind] === undefined ? [] : [`${kind} ${plain(person[kind])}`])),
];

/** By the surest that both say of themselves. */
function isSamePerson(a: Row, b: Row): boolean {
  if (a.personId !== undefined && b.personId !== undefined) return a.personId === b.personId;
  const kind = KINDS.find((one) => a.person?.[one] !== undefined && b.person?.[one] !== undefined);
  return kind !== undefined && plain(a.person?.[kind] ?? '') === plain(b.person?.[kind] ?? '');
}

const isPartOf = (part: Row, group: Row): boolean =>
  (!isPersons(group) || isSamePerson(part, group)) &&
  (part.team === undefined || group.team === undefined || part.team === group.team) &&
  part.period.from <= group.period.to &&
  group.period.from <= part.period.to;
