import type { Translate } from '@/components/text/translate';

/** In which language Flexmeter speaks, and how that is changed. */
export const LanguageSection = ({ t }: { readonly t: Translate }) => (
  <section class="settings-section">
    <h2>{t('language_title')}</h2>
    <p>{t('language_now', [nameOf(t.language, t.language), nameOf(t.locale, t.language)])}</p>
    <p class="quiet">{t('language_how')}</p>
    <p class="quiet">{t('language_portal')}</p>
  </section>
);

/** A language as it calls itself in another: "German (Austria)". */
const nameOf = (language: string, inLanguage: string): string =>
  new Intl.DisplayNames(inLanguage, { type: 'language' }).of(language) ?? language;
