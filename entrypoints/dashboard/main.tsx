import { type ComponentChildren, render } from 'preact';
import { routeOf, type ViewName } from '@/components/dashboard/routes';
import { Shell } from '@/components/dashboard/Shell';
import '@/components/ui/base.css';
import { openStore } from '@/core/store/store';
import { openArrivals } from './arrive';
import { openFilter } from './filtering';
import { openFrame } from './frame';
import { openTranslator } from './open-translator';
import { fetchView, viewOf } from './open-view';
import { openReadyPlans } from './plans/ready-plans';

const root = document.getElementById('app');
const store = openStore();
let visit = 0;
let leave: (() => void) | undefined;
let again: (() => void) | undefined;
const plans = openReadyPlans(store, { filter: () => filtering.now(), fresh: () => again?.() });
fetchView(routeOf(location.hash).view);
const t = await openTranslator(store);
const arrivals = openArrivals(t);
const frame = openFrame(t, store, draw, () => again?.());

let shown: readonly [ViewName, ComponentChildren] | undefined;
const filtering = openFilter(t, plans, draw, () => again?.());
const onFilter = (look: () => void) => {
  again = look;
};
const { now: filter, change: setFilter } = filtering;
const app = { t, store, plans, looks: frame.looks, filter, setFilter, onFilter };

function draw(): void {
  if (!root || !shown) return;
  const [view, content] = shown;
  const around = { ...frame, view, old: plans.isOld(), bar: filtering.bar(view) };
  render(<Shell {...around}>{content}</Shell>, root);
}

/** Open the view the address names, and let go of the one before. */
async function go(): Promise<void> {
  const mine = ++visit;
  arrivals.go();
  frame.looks();
  leave?.();
  leave = again = undefined;
  const { view, part, query } = routeOf(location.hash);
  filtering.arrive(query);
  const show = (content: ComponentChildren) => {
    if (mine !== visit) return;
    shown = [view, content];
    draw();
    arrivals.shown(view);
  };
  const open = await viewOf(store, view);
  if (mine !== visit) return;
  leave = open({ ...app, show }, part);
}

addEventListener('hashchange', go);
void go();
