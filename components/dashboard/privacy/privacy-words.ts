import type { Translate } from '@/components/text/translate';
import type { PrivacyWords } from '@/core/model/privacy';

/** The words that stand for people, in the admin's language: workers have no translations. */
export const privacyWords = (t: Translate): PrivacyWords => ({
  person: t('privacy_person'),
  small: t('privacy_small'),
});
