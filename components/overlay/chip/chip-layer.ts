import type { CardView, ChipView, Styles } from '@/core/messages/overlay-view';
import { type Theme, themeAt } from '../base/theme';
import type { CardEvents } from '../card/card-layer';
import { anchorIn } from './anchor';
import { type Chip, type ChipEvents, type ChipGround, type ChipWidths, createChip } from './chip';
import { watchNear } from './near-rows';
import { type Placement, placeChips } from './place-chips';
import { chipWidth, groundIn, grows, isRuled, roomIn } from './room';
import { createShownRows, type ShownChip, stillTrue } from './shown-rows';

/** A row of the page's table that can carry a chip. */
export interface ChipRow {
  /** What the chip says depends on: another key, another chip. */
  readonly key: string;
  readonly cells: readonly (Element | null)[];
  readonly model: () => ChipView | null;
  readonly card: () => CardView | null;
}

/** More rows than this in the DOM and only those near the screen get chips. */
const ALL_AT_ONCE = 150;

/** A chip to be, measured before any is written. */
interface Plan {
  readonly row: ChipRow;
  readonly model: ChipView;
  readonly cell: Element;
  readonly anchor: Element;
  readonly ground: ChipGround;
  readonly theme: Theme;
}

const planFor = (row: ChipRow, model: ChipView, cell: Element, theme: Theme): Plan => {
  const anchor = anchorIn(cell);
  return { row, model, cell, anchor, ground: groundIn(anchor), theme };
};

/** The chips of one table: made, kept beside their rows, dropped the moment a row is another one. */
export function createChipLayer(cards: CardEvents, styles: Pick<Styles, 'chip' | 'said'>, language: string) {
  const shown = createShownRows();
  const rowOf = new Map<Chip, ChipRow>();
  let rows: readonly ChipRow[] = [];
  let columns: readonly number[] = [];
  let placement: Placement | null = null;
  let widths: ChipWidths = { cost: 0, word: 0 };
  let near: ChipRow[] = [];
  /** Nothing in the page changed since these rows were read. */
  let current = false;
  let stopNear: (() => void) | null = null;

  const events: ChipEvents = {
    open(chip, by) {
      const row = rowOf.get(chip);
      const card = row?.card();
      if (card) cards.open(chip, card, themeAt(chip.host), by);
    },
    leave: cards.leave,
  };

  const drop = (gone: ShownChip): void => {
    shown.remove(gone);
    rowOf.delete(gone.chip);
    cards.gone(gone.chip);
  };

  /** Draw chips for some rows; measuring comes before writing, so that the page is laid out once. */
  function decorate(some: readonly ChipRow[]): void {
    // An answer can come after a row has become another one: the next look brings the rows as they are.
    if (!current) return;
    const ready = some.flatMap((row) => {
      const model = row.model();
      return model ? [{ row, model, cells: row.cells }] : [];
    });
    if (ready.length === 0) return;
    const wider = widen(ready.map(({ model }) => model));
    if (!placement || !fits(ready)) placement = placeChips(ready, columns, widths) ?? placement;
    if (!placement) return;
    const known = new Map<Element, Theme>();
    const at = placement.column;
    const plans = ready.flatMap(({ row, model }) => {
      const cell = row.cells[at];
      return cell?.isConnected ? planFor(row, model, cell, themeAt(cell, known)) : [];
    });
    widths = { ...widths, ruled: plans.some(({ cell }) => isRuled(cell)) };
    for (const plan of plans) chipFor(plan).draw(plan.model, placement.form, widths, plan.theme);
    if (wider) redraw();
  }

  function chipFor({ row, cell, anchor, ground }: Plan): Chip {
    const before = shown.at(cell);
    if (before && before.key === row.key && before.cell === cell && stillTrue(before)) {
      rowOf.set(before.chip, row);
      return before.chip;
    }
    if (before) drop(before);
    const cells = row.cells.filter((at) => at !== null);
    const chip = createChip(cell.ownerDocument, styles, language, events, ground);
    shown.add({ key: row.key, chip, cell, cells, texts: cells.map((at) => at.textContent ?? '') });
    rowOf.set(chip, row);
    anchor.append(chip.host);
    return chip;
  }

  function redraw(): void {
    const known = new Map<Element, Theme>();
    const plans = [...shown.all].map((each) => ({ each, theme: themeAt(each.cell, known) }));
    for (const { each, theme } of plans) {
      const model = rowOf.get(each.chip)?.model();
      if (model && placement) each.chip.draw(model, placement.form, widths, theme);
    }
  }

  function widen(models: readonly ChipView[]): boolean {
    const cost = Math.max(widths.cost, ...models.map((model) => model.cost.length));
    const word = Math.max(widths.word, ...models.map((model) => model.word.length));
    const wider = cost > widths.cost || word > widths.word;
    if (wider) widths = { cost, word };
    return wider;
  }

  /** Whether the chips still have room where they stand. */
  function fits(ready: readonly { cells: ChipRow['cells']; model: ChipView }[]): boolean {
    if (!placement || !columns.includes(placement.column)) return false;
    const needed = chipWidth(
      placement.form,
      widths,
      ready.map(({ model }) => model),
    );
    const at = placement.column;
    return ready.slice(0, 6).every(({ cells }) => {
      const cell = cells[at];
      return !cell || placement?.form === 'mark' || grows(cell) || roomIn(cell) >= needed;
    });
  }

  function show(next: readonly ChipRow[], meaningful: readonly number[]): void {
    stopNear?.();
    stopNear = null;
    if (meaningful.join() !== columns.join()) placement = null;
    columns = meaningful;
    rows = next;
    current = true;
    dropMissing();
    const first = rows[0]?.cells.find((cell) => cell !== null);
    const view = first?.ownerDocument.defaultView;
    near = rows.length <= ALL_AT_ONCE || !view ? [...rows] : [];
    decorate(near);
    if (near.length > 0 || !view) return;
    const marks = rows.flatMap((row) => row.cells.find((cell) => cell !== null) ?? []);
    stopNear = watchNear(view, marks, (indexes) => {
      const now = indexes.flatMap((index) => rows[index] ?? []);
      near.push(...now);
      decorate(now);
    });
  }

  /** Drop the chips of rows that are no longer there or no longer say the same; keep the others on their new row. */
  function dropMissing(): void {
    const byCell = new Map<Element, ChipRow>();
    for (const row of rows) for (const cell of row.cells) if (cell) byCell.set(cell, row);
    for (const each of [...shown.all]) {
      const row = byCell.get(each.cell);
      if (row && row.key === each.key && stillTrue(each)) rowOf.set(each.chip, row);
      else drop(each);
    }
  }

  return {
    show,
    /** More is known of the rows shown. */
    update: (): void => decorate(near),
    /** Drop chips of rows that just changed, before the page is painted. */
    check(records: readonly MutationRecord[]): void {
      current = false;
      for (const stale of shown.stale(records)) drop(stale);
    },
    /** The table has another width, or the page other colours: find the place again. */
    refresh(): void {
      const seen = [...shown.all].flatMap((each) => rowOf.get(each.chip) ?? []);
      const better = placeChips(
        seen.flatMap((row) => {
          const model = row.model();
          return model ? [{ cells: row.cells, model }] : [];
        }),
        columns,
        widths,
      );
      if (better && (better.column !== placement?.column || better.form !== placement.form)) {
        for (const each of [...shown.all]) if (better.column !== placement?.column) drop(each);
        placement = better;
        decorate(seen);
      }
      redraw();
    },
    clear(): void {
      stopNear?.();
      stopNear = null;
      rows = [];
      near = [];
      placement = null;
      widths = { cost: 0, word: 0 };
      for (const each of [...shown.all]) drop(each);
    },
    /** How many chips are on the page. */
    count: (): number => shown.all.size,
  };
}
