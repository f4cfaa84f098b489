import type { Translate } from '@/components/text/translate';

interface Props {
  readonly t: Translate;
  readonly title: string;
  /** Null: the company switched it off, and the admin can't switch it on. */
  readonly switchOn: (() => void) | null;
}

/** A view whose feature is switched off. */
export const SwitchedOff = ({ t, title, switchOn }: Props) => (
  <main class="data">
    <h1>{title}</h1>
    <section class="nothing-yet">
      <h2>{t('features_off')}</h2>
      <p class="quiet">{t('features_off_next')}</p>
      <p class="settings-row">
        {switchOn ? (
          <button type="button" class="button primary" onClick={switchOn}>
            {t('features_on')}
          </button>
        ) : null}
        <a class="button plain" href="#/settings/features">
          {t('features_all')}
        </a>
      </p>
    </section>
  </main>
);
