import { understandColumns } from '@/core/portal/columns';
import { normalise } from '@/core/portal/normalise';
import { meaningsOf } from '@/core/portal/vocabulary';
import type { Day } from '@/core/units/brands';
import { FIELD_OF, type Field, fieldNamed } from '../header/fields';
import { MAPPING_ROLES, type MappingRole } from './mapping-types';
import words from './mapping-words.json';

const isRole = (name: string | undefined): name is MappingRole =>
  name !== undefined && MAPPING_ROLES.some((role) => role === name);

/** Words the portal never uses, but lists made by people do; the surest first. */
const OWN = new Map<string, MappingRole>();
for (const [role, list] of Object.entries(words))
  for (const word of list.split('|')) {
    const key = normalise(word);
    if (isRole(role) && key !== '' && !OWN.has(key)) OWN.set(key, role);
  }

/** Words that mean a department in one language only, and something else in English. */
const ONLY_IN: ReadonlyMap<string, string> = new Map([
  ['service', 'fr'],
  ['direction', 'fr'],
  ['area', 'es'],
]);

/** "Project number", "Projektnummer", "Nom du projet": the column still names the project. */
const AROUND =
  /^(?:nomd[eu]s?|code(?:du|de)?|numerod[eou]l?|nombrede[l]?|nome(?:del|do|da)?|codice|codigo(?:de|do)?|nazwa|kod|nazev)|(?:name|code|number|nummer|nr|no|id|bezeichnung|naam|navn|namn|koodi|nimi|名称|名稱|名|コード|番号|코드|명)$/;

/** A word of the people who make such lists; undefined: none of them. */
function ownRole(header: string): MappingRole | undefined {
  const key = normalise(header);
  return OWN.get(key) ?? OWN.get(key.replace(AROUND, ''));
}

/** Whether a header could name a place: most rows are data, and asking the vocabulary about each would be slow. */
export const namesPlace = (header: string): boolean => {
  const role = ownRole(header);
  return (
    (role !== undefined && role !== 'from' && role !== 'email' && role !== 'name') ||
    meaningsOf(header).some(({ concept }) => concept === 'group')
  );
};

/**
 * What each column of a list of people means, by its header's words in any known language; null: nothing it knows.
 * @returns null when a column says that this is another table: of products, tokens or days of use
 */
export function mappingRoles(
  headers: readonly string[],
  below: readonly (readonly string[])[],
  today: Day,
): (MappingRole | null)[] | null {
  const { concepts } = understandColumns(headers, below, { language: '', today, team: null });
  const taken = new Set<MappingRole>();
  const roles: (MappingRole | null)[] = [];
  for (const [at, header] of headers.entries()) {
    const concept = concepts[at];
    const field: Field | undefined = fieldNamed(header) ?? (concept ? FIELD_OF[concept] : undefined);
    const own = allowed(header, headers) ? ownRole(header) : undefined;
    if (own === undefined && field !== undefined && OTHER_TABLE.includes(field)) return null;
    const role = own ?? (isRole(field) ? field : undefined);
    const free = role !== undefined && !taken.has(role);
    roles.push(free ? role : null);
    if (free) taken.add(role);
  }
  return roles;
}

const OTHER_TABLE: readonly Field[] = [
  'product',
  'tokens',
  'daysUsed',
  'uses',
  'contractYear',
  'tokensConsumed',
];

/** A word of one language only counts beside another of that language. */
function allowed(header: string, headers: readonly string[]): boolean {
  const only = ONLY_IN.get(normalise(header));
  if (only === undefined || header !== header.normalize('NFD').replace(/\p{M}/gu, '')) return true;
  return headers.some((other) => {
    const languages = other === header ? [] : meaningsOf(other).map(({ language }) => language);
    return languages.some((language) => language === only) && !languages.includes('en');
  });
}
