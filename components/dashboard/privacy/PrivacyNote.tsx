import type { Translate } from '@/components/text/translate';
import './privacy.css';

/** That those whose use is looked at are to be told, and asked where the law says so. */
export const PrivacyNote = ({ t }: { readonly t: Translate }) => (
  <div class="privacy-note">
    <h3>{t('privacy_duty')}</h3>
    <p>{t('privacy_duty_inform')}</p>
    <p class="quiet">{t('privacy_duty_council')}</p>
    <p class="quiet">{t('privacy_duty_local')}</p>
  </div>
);
