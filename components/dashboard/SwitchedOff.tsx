import type { Translate } from '@/components/text/translate';

interface Props {
  readonly t: Translate;
  readonly title: string;
  readonly switchOn: () => void;
}

/** A view whose feature the admin switched off. */
export const SwitchedOff = ({ t, title, switchOn }: Props) => (
  <main class="data">
    <h1>{title}</h1>
    <section class="nothing-yet">
      <h2>{t('features_off')}</h2>
      <p class="quiet">{t('features_off_next')}</p>
      <p class="settings-row">
        <button type="button" class="button primary" onClick={switchOn}>
          {t('features_on')}
        </button>
        <a class="button plain" href="#/settings/features">
          {t('features_all')}
        </a>
      </p>
    </section>
  </main>
);
