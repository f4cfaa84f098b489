import type { ViewName } from '@/components/dashboard/routes';
import type { OpenView } from './app';

/** Each view's code, fetched when it is first opened. */
export const views: Readonly<Record<ViewName, () => Promise<{ open: OpenView }>>> = {
  overview: () => import('./views/overview'),
  forecast: () => import('./views/forecast'),
  renewal: () => import('./views/renewal'),
  budget: () => import('./views/budget'),
  people: () => import('./views/people'),
  products: () => import('./views/products'),
  seats: () => import('./views/seats'),
  waste: () => import('./views/waste'),
  shares: () => import('./views/shares'),
  reports: () => import('./views/reports'),
  data: () => import('./views/data'),
  settings: () => import('./views/settings'),
};
