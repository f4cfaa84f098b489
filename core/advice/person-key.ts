import type { PersonRef } from '@/core/model/capture';

/** How a row names its person, surest first; a name alone is shared by people, so it is weak. */
export function personKeysOf(person: PersonRef | undefined): { key: string; weak: boolean }[] {
  if (!person) return [];
  const { email, autodeskId, hash, name } = person;
  return [
    ...(email ? [{ key: `e ${email.trim().toLowerCase()}`, weak: false }] : []),
    ...(autodeskId ? [{ key: `i ${autodeskId.trim().toLowerCase()}`, weak: false }] : []),
    ...(hash ? [{ key: `h ${hash}`, weak: false }] : []),
    ...(name ? [{ key: `n ${name.normalize('NFC').trim().toLowerCase()}`, weak: true }] : []),
  ];
}
