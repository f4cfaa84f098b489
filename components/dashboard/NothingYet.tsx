import type { ComponentChildren } from 'preact';
import type { Translate } from '@/components/text/translate';

interface Props {
  readonly t: Translate;
  /** What stands here once there is something. */
  readonly children?: ComponentChildren;
}

/** The portal's address, for links. */
export const PORTAL = 'https://manage.autodesk.com/';

/** Nothing was read or imported: what to do about it. */
export const NothingYet = ({ t, children }: Props) => (
  <section class="nothing-yet">
    <h2>{t('nothing_title')}</h2>
    {children ? <p class="quiet">{children}</p> : null}
    <p>{t('nothing_next')}</p>
    <p class="settings-row">
      <a class="button primary" href={PORTAL} target="_blank" rel="noreferrer">
        {t('popup_open_portal')}
      </a>
      <a class="button" href="#/data/import">
        {t('nothing_import')}
      </a>
      <a class="button plain" href="#/settings/start">
        {t('nothing_sample')}
      </a>
    </p>
  </section>
);
