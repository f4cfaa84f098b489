import * as z from 'zod/mini';
import { Money, Text } from '@/core/model/scalars';

/** What the overlay draws, in words: made in the worker, so that the page carries no model and no formatter. */

/** A sentence or a list of figures: long enough for two names of the page in one sentence. */
const Sentence = z.string().check(z.maxLength(2000));

/** A chip: outline, filled, dashed, plain (no verdict), or alarm (somebody will be locked out). */
export const ChipView = z.object({
  kind: z.enum(['keep', 'move', 'unsure', 'plain', 'alarm']),
  cost: Text, // the figure, '' when there is none
  word: Text, // verdict or second figure, '' when there is none
  mark: Text, // one character for where nothing else has room
  name: Sentence, // accessible name
});
export type ChipView = z.infer<typeof ChipView>;

/** The card behind a chip: verdict first, then the arithmetic, then reasons and what is missing. */
export const CardView = z.object({
  title: Sentence,
  lines: z
    .array(
      z.object({
        label: Sentence,
        value: Sentence,
        note: z.optional(Sentence), // where the value comes from
        caution: z.optional(z.boolean()), // the note asks for a look
      }),
    )
    .check(z.maxLength(20)),
  reasons: z.array(Sentence).check(z.maxLength(100)),
  /** With the next step; `settings` offers the way there. */
  missing: z.array(z.object({ text: Sentence, settings: z.boolean() })).check(z.maxLength(100)),
});
export type CardView = z.infer<typeof CardView>;

/** What the rows of a table asked about so far come to. */
export const Sums = z.object({
  total: z.nullable(Money), // of the rows' tokens; null: none had any
  unpriced: z.boolean(), // tokens without a price: the total is of less than all
  advised: z.int().check(z.nonnegative()), // people, or seats where the rows are seats, advised to move
  judged: z.boolean(), // every row has a verdict
});
export type Sums = z.infer<typeof Sums>;

/** The sentences of the strip above a table that follow from its rows. */
export const StripView = z.object({
  total: z.nullable(Sentence),
  advice: z.nullable(Sentence),
  look: z.boolean(), // the advice is worth a look
});
export type StripView = z.infer<typeof StripView>;

const Sheet = z.string().check(z.maxLength(20_000));

/** Style sheets of the overlay's elements, by the element's name, and of what is said in them. */
export const Styles = z.object({ chip: Sheet, card: Sheet, strip: Sheet, said: Sheet });
export type Styles = z.infer<typeof Styles>;
