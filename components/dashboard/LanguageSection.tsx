import type { Translate } from '@/components/text/translate';
import { LANGUAGES, type Language } from '@/core/model/languages';
import type { SettingsEvents } from './settings-view';

interface Props {
  readonly t: Translate;
  /** null: the browser's. */
  readonly chosen: Language | null;
  readonly change: SettingsEvents['change'];
}

/** In which language Flexmeter speaks, and how that is changed. */
export const LanguageSection = ({ t, chosen, change }: Props) => (
  <section class="settings-section">
    <h2>{t('language_title')}</h2>
    <p>{t('language_now', [nameOf(t.language, t.language), nameOf(t.locale, t.language)])}</p>
    <label class="labelled">
      <span class="quiet">{t('language_of_pages')}</span>
      <select
        class="field"
        value={chosen ?? ''}
        onChange={({ currentTarget: { value } }) =>
          change({ language: LANGUAGES.find((one) => one === value) ?? null })
        }
      >
        <option value="">{t('language_browser')}</option>
        {LANGUAGES.map((language) => (
          <option key={language} value={language} lang={language}>
            {nameOf(language, language)}
          </option>
        ))}
      </select>
    </label>
    <p class="quiet">{t('language_rest')}</p>
    <p class="quiet">{t('language_portal')}</p>
  </section>
);

/** A language as it calls itself in another: "German (Austria)". */
const nameOf = (language: string, inLanguage: string): string =>
  new Intl.DisplayNames(inLanguage, { type: 'language' }).of(language) ?? language;
