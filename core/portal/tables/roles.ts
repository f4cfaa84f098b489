import type { GridRow } from '../grid';
import type { ReadRow } from './row-signals';

/** Pixels further in that make a row a part of the row above, not a whim of its styling. */
const INDENT_STEP = 8;

const idsOf = (row: ReadRow): string[] =>
  [
    row.raw.element.id,
    row.raw.element.getAttribute('data-id'),
    row.raw.element.getAttribute('data-tt-id'),
  ].filter((id) => id !== null && id !== '') as string[];

/** Sections (tbody) whose first row opens them: what follows in the section is below it. */
function sectionDepths(rows: readonly ReadRow[]): (number | null)[] | null {
  const firsts = rows.filter((row, i) => row.raw.section !== rows[i - 1]?.raw.section);
  const opens = (row: ReadRow) => row.toggle || row.raw.element.querySelector('th[scope=rowgroup]') !== null;
  const isGrouped =
    firsts.length > 1 && firsts.length < rows.length && firsts.every((row) => opens(row) || row.total);
  const areParts = rows.every((row) => firsts.includes(row) || row.total || !opens(row));
  return isGrouped && areParts ? rows.map((row) => (firsts.includes(row) ? 0 : 1)) : null;
}

/** Rows a toggle says it controls by their ids. */
function controlledDepths(rows: readonly ReadRow[]): (number | null)[] | null {
  const controlled = new Set<string>();
  for (const row of rows) {
    if (!row.toggle) continue;
    const togglers = [row.raw.element, ...row.raw.element.querySelectorAll('[aria-controls]')];
    for (const one of togglers)
      for (const id of (one.getAttribute('aria-controls') ?? '').split(/\s+/))
        if (id !== '') controlled.add(id);
  }
  if (controlled.size === 0) return null;
  const depths = rows.map((row) => (idsOf(row).some((id) => controlled.has(id)) ? 1 : 0));
  return depths.some((depth) => depth > 0) ? depths : null;
}

/** Rows set further in than the first ones. */
function indentDepths(rows: readonly ReadRow[], startsInside: boolean): number[] | null {
  const texts = rows.filter((row) => !row.blank && !row.total);
  const steps = [...new Set(texts.map((row) => row.indent))].toSorted((a, b) => a - b);
  const [base = 0] = steps;
  const levels = steps.filter((step, i) => i === 0 || step - (steps[i - 1] ?? 0) >= INDENT_STEP);
  if (levels.length < 2 || levels.length > 6 || (!startsInside && texts[0]?.indent !== base)) return null;
  return rows.map((row) =>
    Math.max(
      0,
      levels.findLastIndex((level) => level <= row.indent),
    ),
  );
}

/** Depth of each row by the strongest signal the table gives. */
function depthsOf(rows: readonly ReadRow[], startsInside: boolean): number[] {
  if (rows.some((row) => (row.depth ?? 0) > 0)) return rows.map((row) => row.depth ?? 0);
  if (rows.some((row) => row.parentId !== null)) {
    const byId = new Map(rows.flatMap((row) => idsOf(row).map((id) => [id, row] as const)));
    const depth = (row: ReadRow | undefined, left: number): number =>
      !row || row.parentId === null || left === 0 ? 0 : 1 + depth(byId.get(row.parentId), left - 1);
    return rows.map((row) => depth(row, 5));
  }
  const found = controlledDepths(rows) ?? sectionDepths(rows) ?? indentDepths(rows, startsInside);
  return rows.map((_, i) => found?.[i] ?? 0);
}

/**
 * Says of each row what it is: data, total, group, part of a group, or still loading.
 * @param rows in the order of `indices`
 * @param indices position of each row; a gap between two means rows between them are unknown
 */
export function classify(rows: readonly ReadRow[], indices: readonly number[]): GridRow[] {
  // A window scrolled into the middle may begin with parts; a table seen from its start can't.
  const depths = depthsOf(rows, (indices[0] ?? 0) > 0);
  const base = depths.length > 0 ? Math.min(...new Set(depths)) : 0;
  const rootDepth = rows.some((row) => row.depth !== null) ? 0 : base;
  const above: { depth: number; index: number }[] = [];
  return rows.map((row, i) => {
    const index = indices[i] ?? i;
    const depth = depths[i] ?? 0;
    const cells = row.cells;
    const elements = row.raw.elements;
    if (row.skeleton || row.blank) return { index, cells, elements, role: 'skeleton' };
    if (row.total)
      return { index, cells, elements, role: 'total', ...(row.raw.index === null ? {} : { numbered: true }) };
    if (i > 0 && index !== (indices[i - 1] ?? 0) + 1) above.length = 0;
    while (above.length > 0 && (above.at(-1)?.depth ?? 0) >= depth) above.pop();
    const parent = above.at(-1)?.index ?? null;
    above.push({ depth, index });
    if (depth > rootDepth) return { index, cells, elements, role: 'part', parent };
    const opensNext = (depths[i + 1] ?? 0) > depth;
    return { index, cells, elements, role: row.toggle || opensNext ? 'group' : 'data' };
  });
}
