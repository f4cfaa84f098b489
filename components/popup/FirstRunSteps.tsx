import type { Translate } from '@/components/text/translate';
import type { PopupEvents } from './view';

/** Nothing read yet: what to do next. */
export function FirstRunSteps({ t, events }: { readonly t: Translate; readonly events: PopupEvents }) {
  return (
    <main class="popup">
      <section class="popup-answer">
        <h1>{t('popup_first_title')}</h1>
        <p>{t('popup_first_text')}</p>
      </section>
      <ol class="popup-steps">
        <li>{t('popup_first_step_open')}</li>
        <li>{t('popup_first_step_read')}</li>
        <li>{t('popup_first_step_balances')}</li>
      </ol>
      <footer class="popup-actions">
        <button type="button" class="button primary" onClick={events.openPortal}>
          {t('popup_open_portal')}
        </button>
        <button type="button" class="button" onClick={events.loadSample}>
          {t('popup_load_sample')}
        </button>
      </footer>
      <p class="quiet popup-fresh">{t('popup_first_privacy')}</p>
    </main>
  );
}
