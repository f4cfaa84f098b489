import type { Translate } from '@/components/text/translate';

/** Whether a value is the admin's own, or a list value still to be checked. */
export function OriginTag({ t, origin }: { readonly t: Translate; readonly origin: 'admin' | 'list' }) {
  return origin === 'list' ? (
    <span class="look settings-origin">{t('settings_list_value')}</span>
  ) : (
    <span class="quiet">{t('settings_own_value')}</span>
  );
}
