import { parentAcross } from '@/core/portal/deep';
import { isElement } from '../base/dom';
import { removeHost } from '../base/host';
import type { Chip } from './chip';

/** A chip on the page and the row it was made for, as that row looked then. */
export interface ShownChip {
  readonly key: string;
  readonly chip: Chip;
  readonly cell: Element;
  readonly cells: readonly Element[];
  readonly texts: readonly string[];
}

/** Levels between a changed node and the cell it stands in, at most. */
const REACH = 12;

/** The chips on the page by the cells of their rows, so that a changed row is known from the changed node. */
export function createShownRows() {
  const all = new Set<ShownChip>();
  const owners = new Map<Element, ShownChip>();

  const remove = (shown: ShownChip): void => {
    all.delete(shown);
    for (const cell of shown.cells) if (owners.get(cell) === shown) owners.delete(cell);
    removeHost(shown.chip.host);
  };

  return {
    all: all as ReadonlySet<ShownChip>,
    at: (cell: Element): ShownChip | undefined => owners.get(cell),
    add(shown: ShownChip): void {
      all.add(shown);
      for (const cell of shown.cells) owners.set(cell, shown);
    },
    remove,
    /** The rows touched by what changed whose cells no longer say what their chip was made for. */
    stale(records: readonly MutationRecord[]): ShownChip[] {
      if (all.size === 0) return [];
      const touched = new Set<ShownChip>();
      const outdated = new Set<ShownChip>();
      for (const record of records) {
        const hit = ownerOf(record.target, owners);
        if (hit) (hit.across ? outdated : touched).add(hit.shown);
        for (const node of record.removedNodes) {
          const owner = isElement(node) ? owners.get(node) : undefined;
          if (owner) touched.add(owner);
        }
      }
      for (const shown of touched) if (!stillTrue(shown)) outdated.add(shown);
      return [...outdated];
    },
  };
}

/** Whether a chip's row still is, cell by cell, what it was. */
export const stillTrue = ({ cells, texts, cell, chip }: ShownChip): boolean =>
  cell.contains(chip.host) && cells.every((at, index) => at.isConnected && at.textContent === texts[index]);

/** The chip whose row a node stands in; `across` when a shadow root lies between, whose text the row's doesn't show. */
function ownerOf(
  target: Node,
  owners: ReadonlyMap<Element, ShownChip>,
): { shown: ShownChip; across: boolean } | null {
  let across = target.nodeType === 11;
  let at: Element | null = isElement(target) ? target : target.parentElement;
  if (across && 'host' in target) at = target.host as Element;
  for (let depth = 0; at && depth < REACH; depth += 1) {
    const shown = owners.get(at);
    if (shown) return { shown, across };
    across ||= at.parentElement === null;
    at = parentAcross(at);
  }
  return null;
}
