import { browser } from 'wxt/browser';
import { lastingMessages } from '@/components/text/lasting-messages';
import { createTranslator, type Translate } from '@/components/text/translate';

/** Sentences for the overlay, which stays on the page when the extension is updated. */
export const portalTranslator = (): Translate =>
  createTranslator(
    lastingMessages((key, values) => browser.i18n.getMessage(key as 'app_name', values), ['strip_stopped']),
    browser.i18n.getUILanguage(),
  );
