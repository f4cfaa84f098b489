import type { FieldResult } from './Field';

/** Reads as another reader does; nothing typed is null. */
export const orNothing =
  <T>(read: (text: string) => FieldResult<T>) =>
  (text: string): FieldResult<T | null> =>
    text.trim() === '' ? { ok: true, value: null } : read(text);
