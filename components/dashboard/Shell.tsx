import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Translate } from '@/components/text/translate';
import { dayOfEpoch } from '@/core/units/day';
import { formatDay } from '@/core/units/format';
import { AccessNotice, type SiteAccess } from '../ui/AccessNotice';
import { BlurToggle } from '../ui/BlurToggle';
import { focusHeading } from './focus-heading';
import { type News, NewsNotice } from './NewsNotice';
import { VIEWS, type ViewName } from './routes';
import { Shortcuts } from './shortcuts/Shortcuts';
import { VIEW_NAMES } from './view-names';
import './dashboard.css';
import './tables.css';
import './shell.css';
import '../ui/print.css';

interface Props {
  readonly t: Translate;
  readonly view: ViewName;
  /** Remember whether names and money are blurred. */
  readonly keepBlur: (on: boolean) => void;
  readonly access: SiteAccess;
  readonly news: () => Promise<News | null>;
  /** Remember whether single keys do things. */
  readonly keepShortcuts: (on: boolean) => void;
  /** Whether what is shown is from before the last change, until it is worked out anew. */
  readonly old: boolean;
  /** Shows what was read since the view was loaded; null: nothing was. */
  readonly showNew: (() => void) | null;
  /** What all views are narrowed down to. */
  readonly bar?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** Where the next kind of views begins: tokens ahead, who and what uses them, files and settings. */
const STARTS: ReadonlySet<ViewName> = new Set(['forecast', 'people', 'reports']);

/** What is read while these are open is what the admin does there. */
const OWN_DOING: ReadonlySet<ViewName> = new Set(['data', 'settings']);

/** The frame of every view: its navigation beside it or above, its filter above. */
export function Shell({
  t,
  view,
  keepBlur,
  keepShortcuts,
  access,
  news,
  old,
  showNew,
  bar,
  children,
}: Props) {
  const nav = useRef<HTMLElement>(null);
  const isNew = showNew !== null && !old && !OWN_DOING.has(view);
  // On narrow screens the navigation is one line that scrolls: the open view's name stays in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another view is open
  useEffect(() => {
    const open = nav.current?.querySelector('[aria-current]');
    if (nav.current && open) showInside(nav.current, open);
  }, [view]);
  return (
    <>
      <a
        class="skip"
        href={`#/${view}`}
        onClick={(event) => {
          event.preventDefault();
          focusHeading(document);
        }}
      >
        {t('shell_skip')}
      </a>
      <header class="shell">
        <span class="shell-name">{t('app_name')}</span>
        <nav ref={nav} class="tabs" aria-label={t('data_views')}>
          {VIEWS.map((name) => (
            <a
              key={name}
              href={`#/${name}`}
              class={STARTS.has(name) ? 'tabs-start' : undefined}
              aria-current={name === view ? 'page' : undefined}
            >
              {t(VIEW_NAMES[name])}
            </a>
          ))}
        </nav>
        <BlurToggle t={t} keep={keepBlur} />
        <Shortcuts t={t} keepShortcuts={keepShortcuts} keepBlur={keepBlur} />
      </header>
      <p class="print-head print-only">
        <span class="print-name">{t('shell_document_title', [t(VIEW_NAMES[view])])}</span>{' '}
        <span>{t('print_on', [formatDay(dayOfEpoch(Date.now()), t.locale)])}</span>
      </p>
      <AccessNotice t={t} access={access} />
      <NewsNotice t={t} news={news} />
      {bar}
      <p class="shell-old quiet" role="status">
        {old ? t('shell_old') : ''}
        {isNew ? t('shell_changed') : ''}
        {isNew ? (
          <button type="button" class="button plain" onClick={showNew}>
            {t('shell_changed_show')}
          </button>
        ) : null}
      </p>
      {children}
    </>
  );
}

/** Scroll the navigation alone: the page stays where the view put it. */
function showInside(bar: Element, link: Element): void {
  const [frame, shown] = [bar.getBoundingClientRect(), link.getBoundingClientRect()];
  bar.scrollLeft += shown.left - frame.left - (frame.width - shown.width) / 2;
}
