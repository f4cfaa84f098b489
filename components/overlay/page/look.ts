import type { Capture, Health, Observation, PageKind } from '@/core/model/capture';
import type { Grid } from '@/core/portal/grid';

/** What the reader saw in one look at the page. */
export interface Look {
  readonly page: { readonly kind: PageKind } | null;
  readonly state: 'nothing' | 'waiting' | 'ready' | 'unsure' | 'unknown-table';
  readonly capture: Capture | null;
  readonly table: {
    readonly grid: Grid;
    readonly observations: ReadonlyMap<number, Observation>;
    readonly headers: readonly { readonly text: string; readonly concept: string | null }[];
  } | null;
  readonly health: Health | null;
  readonly unknown: unknown;
  /** Look again after so many ms even if nothing changes. */
  readonly again: number | null;
}

export interface Reader {
  readonly look: (document: Document) => Look;
}
