import { type ComponentChildren, render } from 'preact';
import { routeOf, type ViewName } from '@/components/dashboard/routes';
import { Shell } from '@/components/dashboard/Shell';
import { browserTranslator } from '@/components/text/browser-translator';
import '@/components/ui/base.css';
import { openStore } from '@/core/store/store';
import type { OpenView } from './app';
import { keepBlur, startPrivacy } from './start-privacy';

const root = document.getElementById('app');
const t = browserTranslator();
const store = openStore();
document.documentElement.lang = t.language;

const views: Readonly<Record<ViewName, () => Promise<{ open: OpenView }>>> = {
  overview: () => import('./views/overview'),
  forecast: () => import('./views/forecast'),
  renewal: () => import('./views/renewal'),
  budget: () => import('./views/budget'),
  people: () => import('./views/people'),
  seats: () => import('./views/seats'),
  waste: () => import('./views/waste'),
  shares: () => import('./views/shares'),
  data: () => import('./views/data'),
  settings: () => import('./views/settings'),
};

let visit = 0;
let leave: (() => void) | undefined;

/** Open the view the address names, and let go of the one before. */
async function go(): Promise<void> {
  const mine = ++visit;
  leave?.();
  leave = undefined;
  const { view, part } = routeOf(location.hash);
  const show = (content: ComponentChildren) => {
    if (root && mine === visit)
      render(
        <Shell t={t} view={view} keepBlur={(on) => void keepBlur(store, on)}>
          {content}
        </Shell>,
        root,
      );
  };
  const { open } = await views[view]();
  if (mine === visit) leave = open({ t, store, show }, part);
}

startPrivacy(store, t);
addEventListener('hashchange', () => void go());
void go();
