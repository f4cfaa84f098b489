import { type ComponentChildren, render } from 'preact';
import { routeOf, type ViewName } from '@/components/dashboard/routes';
import { Shell } from '@/components/dashboard/Shell';
import { browserTranslator } from '@/components/text/browser-translator';
import '@/components/ui/base.css';
import { portalAccess } from '@/core/messages/access';
import { openStore } from '@/core/store/store';
import { openFilter } from './filtering';
import { openPlans } from './plans/open-plans';
import { keepBlur, startPrivacy } from './start-privacy';
import { views } from './views';

const root = document.getElementById('app');
const t = browserTranslator();
const store = openStore();
const plans = openPlans();
document.documentElement.lang = t.language;

let visit = 0;
let leave: (() => void) | undefined;
let again: (() => void) | undefined;
let shown: readonly [ViewName, ComponentChildren] | undefined;
const filtering = openFilter(t, plans, draw, () => again?.());
const app = {
  ...{ t, store, plans, filter: filtering.now, setFilter: filtering.change },
  onFilter: (look: () => void) => {
    again = look;
  },
};

const always = { t, access: portalAccess, keepBlur: (on: boolean) => void keepBlur(store, on) };

function draw(): void {
  if (!root || !shown) return;
  const [view, content] = shown;
  const frame = { ...always, view, bar: filtering.bar(view) };
  render(<Shell {...frame}>{content}</Shell>, root);
}

/** Open the view the address names, and let go of the one before. */
async function go(): Promise<void> {
  const mine = ++visit;
  leave?.();
  leave = again = undefined;
  const { view, part, query } = routeOf(location.hash);
  filtering.arrive(query);
  const show = (content: ComponentChildren) => {
    if (mine !== visit) return;
    shown = [view, content];
    draw();
  };
  const { open } = await views[view]();
  if (mine !== visit) return;
  leave = open({ ...app, show }, part);
}

startPrivacy(store, t);
addEventListener('hashchange', () => void go());
void go();
