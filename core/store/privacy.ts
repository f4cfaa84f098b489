import type { GroupPrivacy } from '@/core/privacy/disguise';
import { startingSettings } from '@/core/rates/starting-values';
import { changeSettings, loadSettings } from './settings';
import type { Store } from './store';
import { newSalt } from './tombstones';

/**
 * How people are to be shown now. The salt of pseudonyms is made when it is first needed; where it can't be kept, people
 * can't be told apart.
 * @throws StoreError
 */
export async function loadPrivacy(store: Store): Promise<GroupPrivacy> {
  const { settings } = await loadSettings(store, startingSettings());
  const { privacy: mode, pseudonymSalt, privacyWords, leastGroup, careNames } = settings;
  const salt = mode === 'pseudonyms' ? pseudonymSalt || (await makeSalt(store)) : pseudonymSalt;
  return { mode, salt, word: privacyWords.person, small: privacyWords.small, least: leastGroup, careNames };
}

async function makeSalt(store: Store): Promise<string> {
  try {
    return (await changeSettings(store, startingSettings(), withSalt)).pseudonymSalt;
  } catch {
    return '';
  }
}

/** Of two pages that make one at once, the first. */
const withSalt = ({ pseudonymSalt }: { readonly pseudonymSalt: string }) => ({
  pseudonymSalt: pseudonymSalt || newSalt(),
});
