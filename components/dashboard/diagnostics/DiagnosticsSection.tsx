import { useState } from 'preact/hooks';
import type { Translate } from '@/components/text/translate';
import type { SettingsEvents } from '../settings-view';

interface Props {
  readonly t: Translate;
  readonly diagnose: SettingsEvents['diagnose'];
}

/** What to send to whoever helps: seen before it is copied. */
export function DiagnosticsSection({ t, diagnose }: Props) {
  const [text, setText] = useState('');
  const [said, say] = useState('');
  const show = async () => {
    const made = await diagnose();
    setText(made);
    say('');
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      say(t('diagnostics_copied'));
    } catch {
      say(t('diagnostics_by_hand'));
    }
  };
  return (
    <section class="settings-section">
      <h2>{t('diagnostics_title')}</h2>
      <p class="quiet">{t('diagnostics_why')}</p>
      {text === '' ? (
        <button type="button" class="button" onClick={() => void show()}>
          {t('diagnostics_show')}
        </button>
      ) : (
        <>
          <textarea
            class="field diagnostics-text"
            readOnly
            rows={14}
            aria-label={t('diagnostics_title')}
            value={text}
            onFocus={(event) => event.currentTarget.select()}
          />
          <div class="data-actions">
            <button type="button" class="button" onClick={() => void copy()}>
              {t('diagnostics_copy')}
            </button>
            <span class="quiet" role="status">
              {said}
            </span>
          </div>
        </>
      )}
    </section>
  );
}
