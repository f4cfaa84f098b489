/** Views of the dashboard, in the order of its navigation. */
export const VIEWS = [
  'overview',
  'forecast',
  'renewal',
  'budget',
  'people',
  'products',
  'seats',
  'waste',
  'shares',
  'reports',
  'data',
  'settings',
] as const;
export type ViewName = (typeof VIEWS)[number];

/** Where the dashboard is: `#/data/coverage?team=…` is part `coverage` of view `data`, with what it is narrowed down to. */
export interface Route {
  readonly view: ViewName;
  readonly part: string;
  /** After the `?`; null: the address says nothing of a filter, so the present one stays. */
  readonly query: string | null;
}

/** @param hash of the address, with or without its slash; an unknown view, or none, is the overview */
export function routeOf(hash: string): Route {
  const [path = '', ...queries] = hash.replace(/^#?\/?/, '').split('?');
  const [name = '', part = ''] = path.split('/');
  const query = queries.length > 0 ? queries.join('?') : null;
  return { view: VIEWS.find((view) => view === name) ?? 'overview', part, query };
}
