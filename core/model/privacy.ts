import * as z from 'zod/mini';
import { Text } from './scalars';

/** How people appear wherever Flexmeter shows or saves them: by name, by a pseudonym, or only together with others. */
export const PrivacyMode = z.enum(['names', 'pseudonyms', 'groups']);
export type PrivacyMode = z.infer<typeof PrivacyMode>;

/** 128 random bits in hexadecimal; '': none was needed yet. */
export const PseudonymSalt = z.string().check(z.regex(/^(?:[0-9a-f]{32})?$/));

/** People that a group needs at least before it is shown by itself. */
export const LeastGroup = z.int().check(z.gte(2), z.lte(1000));

/** Words that stand for people, in the admin's language; kept, since workers have no translations. */
export const PrivacyWords = z.object({ person: Text, small: Text });
export type PrivacyWords = z.infer<typeof PrivacyWords>;
