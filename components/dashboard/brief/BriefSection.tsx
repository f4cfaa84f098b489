import type { Translate } from '@/components/text/translate';

export interface BriefState {
  readonly working: boolean;
  /** What was done or went wrong. */
  readonly said: { readonly text: string; readonly failed: boolean } | null;
}

export interface BriefEvents {
  readonly print: () => void;
  readonly save: () => void;
}

interface Props {
  readonly t: Translate;
  readonly state: BriefState;
  readonly events: BriefEvents;
}

/** Where the page for finance is printed or saved. */
export const BriefSection = ({ t, state: { working, said }, events }: Props) => (
  <section class="data-section">
    <h2>{t('brief_section')}</h2>
    <p class="quiet">{t('brief_why')}</p>
    <div class="data-actions">
      <button type="button" class="button" disabled={working} onClick={events.print}>
        {t('brief_print')}
      </button>
      <button type="button" class="button" disabled={working} onClick={events.save}>
        {t('brief_save')}
      </button>
    </div>
    <p class={said?.failed && !working ? 'danger' : 'quiet'} role="status">
      {working ? t('brief_working') : (said?.text ?? '')}
    </p>
  </section>
);
