import type { Translate } from '@/components/text/translate';
import type { FirstSteps } from '@/core/model/first-run';
import type { PopupEvents } from './view';

interface Props {
  readonly t: Translate;
  readonly steps: FirstSteps;
  readonly events: PopupEvents;
}

/** Nothing read yet: what to do next, and what is done already. */
export function FirstRunSteps({ t, steps, events }: Props) {
  const all = [
    ['first_read', steps.read],
    ['first_prices', steps.prices],
    ['first_privacy', steps.privacy],
  ] as const;
  return (
    <main class="popup">
      <section class="popup-answer">
        <h1>{t('popup_first_title')}</h1>
        <p>{t('popup_first_text')}</p>
      </section>
      <ol class="popup-steps">
        {all.map(([key, done]) => (
          <li key={key}>
            {t(key)} <span class="quiet">{t(done ? 'first_state_done' : 'first_state_open')}</span>
          </li>
        ))}
      </ol>
      <footer class="popup-actions">
        <button type="button" class="button primary" onClick={events.openFirstRun}>
          {t('first_go')}
        </button>
        <button type="button" class="button" onClick={events.openPortal}>
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
