import { browser } from 'wxt/browser';
import { browserTranslator } from '@/components/text/browser-translator';
import { type Catalogue, messagesOf } from '@/components/text/messages-of';
import { createTranslator, type Translate } from '@/components/text/translate';
import { startingSettings } from '@/core/rates/starting-values';
import { loadSettings } from '@/core/store/settings';
import type { Store } from '@/core/store/store';

/** Each language by itself, loaded when it is chosen against the browser's. */
const CATALOGUES = import.meta.glob<Catalogue>('../../public/_locales/*/messages.json', {
  import: 'default',
});

/** Sentences in the language chosen in the settings, else in the browser's. Never fails: a page always has words. */
export async function openTranslator(store: Store): Promise<Translate> {
  try {
    const { language } = (await loadSettings(store, startingSettings())).settings;
    const load = language && CATALOGUES[`../../public/_locales/${language.replace('-', '_')}/messages.json`];
    if (load) return createTranslator(messagesOf(await load()), browser.i18n.getUILanguage());
  } catch {
    // What is wrong with the database the page says itself.
  }
  return browserTranslator();
}
