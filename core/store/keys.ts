import type { PersonRef, TeamRef } from '@/core/model/capture';

const MAX_KEY = 320;

/** A name as it is compared: NFC, no outer blanks, single inner ones. */
export const cleanName = (text: string): string => text.normalize('NFC').trim().replace(/\s+/gu, ' ');

/** The store's key of a team: `all`, or `one:<name>`. */
export const teamKey = (team: TeamRef): string =>
  team.kind === 'all' ? 'all' : `one:${cleanName(team.name)}`;

/** The name a team key stands for, as the portal shows it; null: all teams together. */
export const teamNameOf = (key: string): string | null => (key.startsWith('one:') ? key.slice(4) : null);

/**
 * What tells a person from others, surest first. Keys of one person belong together;
 * a name is a key only within its team, and only when there is nothing better.
 * @param team key of the team the row belongs to
 */
export function personKeys(person: PersonRef, team: string): string[] {
  const keys: string[] = [];
  const add = (kind: string, text: string | undefined) => {
    const clean = cleanName(text ?? '').slice(0, MAX_KEY);
    if (clean) keys.push(`${kind}:${clean}`);
  };
  add('email', person.email?.toLowerCase());
  add('id', person.autodeskId);
  add('hash', person.hash);
  if (keys.length === 0) add(`name:${team}`, person.name);
  return keys;
}
