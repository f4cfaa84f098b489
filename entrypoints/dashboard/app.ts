import type { ComponentChildren } from 'preact';
import type { Translate } from '@/components/text/translate';
import type { Filter } from '@/core/model/filter';
import type { Store } from '@/core/store/store';
import type { Plans } from './plans/open-plans';

/** What a view gets to work with. */
export interface App {
  readonly t: Translate;
  readonly store: Store;
  /** The worker of all views, as long as the dashboard is open. */
  readonly plans: Plans;
  /** What is to be shown now. */
  readonly filter: () => Filter;
  readonly setFilter: (change: Partial<Filter>) => void;
  /** Call this whenever the filter changed, until the view is left; the one asked last counts. */
  readonly onFilter: (again: () => void) => void;
  /** What is stored now is about to be shown: whatever is read from then on is new. */
  readonly looks: () => void;
  /** Show something; nothing happens once another view was opened. */
  readonly show: (content: ComponentChildren) => void;
}

/** Open a view. @param part of it, from the address @returns what to do when it is left */
export type OpenView = (app: App, part: string) => (() => void) | undefined;
