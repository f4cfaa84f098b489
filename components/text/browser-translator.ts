import { browser } from 'wxt/browser';
import { createTranslator, type Translate } from './translate';

/** Sentences in the language of the browser's interface, for our own pages. */
export const browserTranslator = (): Translate =>
  createTranslator(
    (key, values) => browser.i18n.getMessage(key as 'app_name', values),
    browser.i18n.getUILanguage(),
  );
