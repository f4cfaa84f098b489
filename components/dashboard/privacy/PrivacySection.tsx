import type { MessageKey } from '@/components/text/keys';
import type { Translate } from '@/components/text/translate';
import { Field, type FieldResult } from '@/components/ui/Field';
import { LeastGroup, type PrivacyMode } from '@/core/model/privacy';
import type { Settings } from '@/core/model/settings';
import { formatNumber } from '@/core/units/format';
import type { SettingsEvents } from '../settings-view';
import { PrivacyNote } from './PrivacyNote';
import { privacyWords } from './privacy-words';
import './privacy.css';

interface Props {
  readonly t: Translate;
  readonly settings: Settings;
  readonly change: SettingsEvents['change'];
}

const MODES = {
  names: ['privacy_names', 'privacy_names_why'],
  pseudonyms: ['privacy_pseudonyms', 'privacy_pseudonyms_why'],
  groups: ['privacy_groups', 'privacy_groups_why'],
} as const satisfies Readonly<Record<PrivacyMode, readonly [MessageKey, MessageKey]>>;
const ALL = ['names', 'pseudonyms', 'groups'] as const satisfies readonly PrivacyMode[];

/** How people are shown, everywhere and in every file. */
export function PrivacySection({ t, settings, change }: Props) {
  const { privacy, leastGroup, blur, careNames } = settings;
  return (
    <section class="settings-section" id="privacy">
      <h2>{t('privacy_title')}</h2>
      <fieldset class="privacy-modes">
        <legend class="quiet">{t('privacy_question')}</legend>
        {ALL.map((mode) => (
          <label key={mode} class="privacy-mode">
            <input
              type="radio"
              name="privacy"
              checked={privacy === mode}
              onChange={() => change({ privacy: mode, privacyWords: privacyWords(t) })}
            />
            <span>
              {t(MODES[mode][0])}
              <span class="data-sub quiet">{t(MODES[mode][1])}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {privacy === 'groups' ? (
        <Field
          label={t('privacy_least')}
          text={formatNumber(leastGroup, t.locale)}
          numeric
          width="96px"
          parse={(text) => leastOf(t, text)}
          onValue={(least) => change({ leastGroup: least })}
        />
      ) : null}
      {privacy === 'names' ? null : (
        <>
          <label class="settings-check">
            <input
              type="checkbox"
              checked={careNames}
              onChange={(event) => change({ careNames: event.currentTarget.checked })}
            />
            {t('privacy_care')}
          </label>
          <p class="quiet">{t('privacy_exceptions')}</p>
        </>
      )}
      <label class="settings-check">
        <input
          type="checkbox"
          checked={blur}
          onChange={(event) => change({ blur: event.currentTarget.checked })}
        />
        {t('privacy_blur')}
      </label>
      <p class="quiet">{t('blur_why')}</p>
      <PrivacyNote t={t} />
    </section>
  );
}

function leastOf(t: Translate, text: string): FieldResult<number> {
  const least = /^\s*\d{1,4}\s*$/.test(text) ? LeastGroup.safeParse(Number(text)) : null;
  return least?.success ? { ok: true, value: least.data } : { ok: false, message: t('privacy_least_wrong') };
}
