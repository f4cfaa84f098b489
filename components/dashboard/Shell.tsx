import type { ComponentChildren } from 'preact';
import type { MessageKey } from '@/components/text/keys';
import type { Translate } from '@/components/text/translate';
import { AccessNotice, type SiteAccess } from '../ui/AccessNotice';
import { BlurToggle } from '../ui/BlurToggle';
import { VIEWS, type ViewName } from './routes';
import './dashboard.css';

interface Props {
  readonly t: Translate;
  readonly view: ViewName;
  /** Remember whether names and money are blurred. */
  readonly keepBlur: (on: boolean) => void;
  readonly access: SiteAccess;
  /** What all views are narrowed down to. */
  readonly bar?: ComponentChildren;
  readonly children: ComponentChildren;
}

const NAMES: Readonly<Record<ViewName, MessageKey>> = {
  overview: 'overview_title',
  forecast: 'forecast_title',
  renewal: 'renewal_title',
  budget: 'budget_title',
  people: 'people_title',
  products: 'products_title',
  seats: 'seats_title',
  waste: 'waste_title',
  shares: 'shares_title',
  data: 'data_title',
  settings: 'settings_title',
};

/** The frame of every view: its navigation and filter above, the view below. */
export function Shell({ t, view, keepBlur, access, bar, children }: Props) {
  return (
    <>
      <header class="shell">
        <span class="shell-name">{t('app_name')}</span>
        <nav class="tabs" aria-label={t('data_views')}>
          {VIEWS.map((name) => (
            <a key={name} href={`#/${name}`} aria-current={name === view ? 'page' : undefined}>
              {t(NAMES[name])}
            </a>
          ))}
        </nav>
        <BlurToggle t={t} keep={keepBlur} />
      </header>
      <AccessNotice t={t} access={access} />
      {bar}
      {children}
    </>
  );
}
