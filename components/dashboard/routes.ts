/** Views of the dashboard, in the order of its navigation. */
export const VIEWS = [
  'overview',
  'forecast',
  'renewal',
  'budget',
  'people',
  'seats',
  'waste',
  'shares',
  'data',
  'settings',
] as const;
export type ViewName = (typeof VIEWS)[number];

/** Where the dashboard is: `#/data/coverage` is part `coverage` of view `data`. */
export interface Route {
  readonly view: ViewName;
  readonly part: string;
}

/** @param hash of the address, with or without its slash; an unknown view, or none, is the overview */
export function routeOf(hash: string): Route {
  const [name = '', part = ''] = hash.replace(/^#?\/?/, '').split('/');
  return { view: VIEWS.find((view) => view === name) ?? 'overview', part };
}
