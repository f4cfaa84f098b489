import type { Translate } from '@/components/text/translate';
import type { MessageName, RequestOf, ResponseOf } from '@/core/messages/map';
import type { Styles } from '@/core/messages/overlay-view';
import type { Taught } from '@/core/model/taught';
import type { Grid } from '@/core/portal/grid';
import type { Reader } from '@/core/portal/look';
import type { Clock } from './scheduler';

/** An answer, or why there is none. */
export type Answer<N extends MessageName> = ResponseOf<N> | { readonly ok: false; readonly code: string };

/** How far "Read all rows" is. */
export interface ReadProgress {
  readonly read: number;
  readonly stated: number | null;
}

/** What the overlay of a portal page needs of its surroundings. */
export interface PortalEnv {
  readonly document: Document;
  readonly url: () => string;
  readonly reader: Reader;
  readonly send: <N extends MessageName>(name: N, request: RequestOf<N>) => Promise<Answer<N>>;
  readonly t: Translate;
  readonly styles: Styles;
  readonly clock: Clock;
  /** Milliseconds since 1970. */
  readonly today: () => number;
  /** Hand the admin a file. */
  readonly save: (fileName: string, text: string) => void;
  /** Scroll or page through the table. @returns the rows brought together, with how it ended */
  readonly readAll: (
    glance: () => Grid | null,
    signal: AbortSignal,
    onProgress: (progress: ReadProgress) => void,
  ) => Promise<Grid>;
  /** What the admin taught so far. */
  readonly taught: readonly Taught[];
  readonly signal: AbortSignal;
}
