import { privacyWords } from '@/components/dashboard/privacy/privacy-words';
import type { Translate } from '@/components/text/translate';
import { setBlurred, watchPrivate } from '@/components/ui/blur';
import '@/components/ui/blur.css';
import { followPolicy, refreshPolicy } from '@/core/messages/company-policy';
import { startingSettings } from '@/core/rates/starting-values';
import { changeSettings, loadSettings } from '@/core/store/settings';
import type { Store } from '@/core/store/store';

/**
 * Blur this page as the settings say; blurred until they are known. The words that stand for people follow the
 * interface's language.
 */
export function startPrivacy(store: Store, t: Translate): void {
  setBlurred(true);
  watchPrivate(document.body);
  followPolicy(store, () => location.reload());
  void read(store, t).catch(() => setBlurred(false)); // the view says what is wrong with the database
}

async function read(store: Store, t: Translate): Promise<void> {
  // Workers of this page read what was kept: what the company decides anew holds from the start.
  if (await refreshPolicy(store)) location.reload();
  const { settings } = await loadSettings(store, startingSettings());
  setBlurred(settings.blur);
  const words = privacyWords(t);
  const { person, small } = settings.privacyWords;
  if (settings.privacy !== 'names' && (person !== words.person || small !== words.small))
    await changeSettings(store, startingSettings(), { privacyWords: words });
}

/** Remember whether names and money are blurred. */
export async function keepBlur(store: Store, blur: boolean): Promise<void> {
  await changeSettings(store, startingSettings(), { blur }).catch((cause) =>
    console.error('Flexmeter could not keep the blur', cause instanceof Error ? cause.name : 'error'),
  );
}
