import type { Translate } from '@/components/text/translate';

interface Props {
  readonly t: Translate;
  readonly hasSample: boolean;
  readonly startAgain: () => void;
  readonly loadSample: () => void;
  readonly removeSample: () => void;
}

/** The way back to the first steps, and the sample company. */
export const StartSection = ({ t, hasSample, startAgain, loadSample, removeSample }: Props) => (
  <section class="settings-section">
    <h2>{t('start_title')}</h2>
    <p class="quiet">{t('start_why')}</p>
    <div class="settings-row">
      <button type="button" class="button" onClick={startAgain}>
        {t('start_again')}
      </button>
      <button type="button" class="button" onClick={hasSample ? removeSample : loadSample}>
        {t(hasSample ? 'settings_remove_sample' : 'settings_load_sample')}
      </button>
    </div>
  </section>
);
