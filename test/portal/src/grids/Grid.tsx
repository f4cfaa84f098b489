import type { ReactNode } from 'react';
import type { GRIDS } from '../../shared/options';
import { AriaGrid } from './AriaGrid';
import { CoordsGrid } from './CoordsGrid';
import { DataGridGrid } from './DataGridGrid';
import { MuiGrid } from './MuiGrid';
import { NativeGrid } from './NativeGrid';
import { PinnedGrid } from './PinnedGrid';
import { ShadowGrid } from './ShadowGrid';
import type { GridProps } from './types';
import { VirtualizedGrid } from './VirtualizedGrid';

export type GridName = (typeof GRIDS)[number];

const COMPONENTS: Record<Exclude<GridName, 'iframe'>, (props: GridProps) => ReactNode> = {
  mui: MuiGrid,
  'data-grid': DataGridGrid,
  virtualized: VirtualizedGrid,
  native: NativeGrid,
  coords: CoordsGrid,
  aria: AriaGrid,
  shadow: ShadowGrid,
  pinned: PinnedGrid,
};

/** A table in the asked kind of DOM. */
export function Grid({ kind, ...props }: GridProps & { kind: Exclude<GridName, 'iframe'> }): ReactNode {
  const Component = COMPONENTS[kind];
  return <Component {...props} />;
}
