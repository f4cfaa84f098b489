import * as z from 'zod/mini';

/** Longer texts say nothing of team, time range or figures; what is cut is too long to be read as any. */
const Said = z.string().check(z.maxLength(300));
/** A cell or header: longer than the model takes, so that a text that is cut shows. */
const CellText = z.string().check(z.maxLength(600));

/** An element: the box around it (-1: none), its first leaf and the one after its last. */
const Box = z.tuple([z.int(), z.int(), z.int()]);
export type Box = z.infer<typeof Box>;

/** A run of text a person sees. */
const Leaf = z.object({
  text: Said,
  box: z.int(), // it stands in
  inert: z.boolean(), // names something to go to, or a heading, rather than a value
});
export type Leaf = z.infer<typeof Leaf>;

/** A control in which one of several things is chosen: its name, what is chosen, what could be. */
const Choice = z.object({ label: Said, value: Said, options: z.array(Said).check(z.maxLength(100)) });
export type Choice = z.infer<typeof Choice>;

const few = z.array(Said).check(z.maxLength(5000));

/**
 * What a page says outside the rows of its tables, without the page: texts in reading order and the boxes they stand
 * in. Taken in the page, understood in the background.
 */
export const Sketch = z.object({
  language: z.string().check(z.maxLength(35)), // `<html lang>`, '' when it has none
  leaves: z.array(Leaf).check(z.maxLength(4000)),
  boxes: z.array(Box).check(z.maxLength(200_000)), // elements around the leaves
  loading: z.array(z.int()).check(z.maxLength(200_000)), // boxes in which something is still loading
  headers: few, // of tables
  choices: z.array(Choice).check(z.maxLength(100)),
  selected: few, // tabs, links and buttons shown as selected
  headings: z.array(z.object({ text: Said, level: z.int() })).check(z.maxLength(5000)), // highest rank first
  address: z.nullable(Said), // the one e-mail address near the first heading
  links: few, // words of links and buttons
  trail: few, // of the trail to this page
  printed: few, // texts with digits, alone and with what stands around them in a small box
  dates: few, // what date fields hold
  titles: few, // headings and tabs, wherever they are
});
export type Sketch = z.infer<typeof Sketch>;

/** A row of a table without its elements. */
const RowTexts = z.object({
  index: z.int(),
  role: z.enum(['data', 'total', 'group', 'part', 'skeleton']),
  parent: z.optional(z.nullable(z.int())),
  cells: z.array(z.nullable(CellText)).check(z.maxLength(500)),
});
export type RowTexts = z.infer<typeof RowTexts>;

/** What a table says, without the page. */
export const TableTexts = z.object({
  headers: z.array(CellText).check(z.maxLength(500)),
  rows: z.array(RowTexts).check(z.maxLength(200_000)),
});
export type TableTexts = z.infer<typeof TableTexts>;

/** The first rows of a table: enough to tell what its columns mean. */
export const TableSample = z.extend(TableTexts, {
  size: z.int(), // rows it has on the page
  unseen: z.boolean(), // it has columns that were not in view so far
});
export type TableSample = z.infer<typeof TableSample>;
