import type { ComponentChildren } from 'preact';
import type { Translate } from '@/components/text/translate';
import type { Store } from '@/core/store/store';

/** What a view gets to work with. */
export interface App {
  readonly t: Translate;
  readonly store: Store;
  /** Show something; nothing happens once another view was opened. */
  readonly show: (content: ComponentChildren) => void;
}

/** Open a view. @param part of it, from the address @returns what to do when it is left */
export type OpenView = (app: App, part: string) => (() => void) | undefined;
