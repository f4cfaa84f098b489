import * as z from 'zod/mini';
import { PageKind } from './capture';
import { Period, Text } from './scalars';

/** The admin's answer for a table whose words are unknown. */
export const Taught = z.object({
  id: Text, // of the page's path and the normalised header row
  path: Text,
  headers: z.array(Text).check(z.maxLength(200)),
  columns: z.array(z.nullable(Text)).check(z.maxLength(200)), // concept of each column, null: ignore
  page: PageKind,
  period: z.nullable(Period), // as entered, when the page prints none; applies to the reading it was given for only
  taughtAt: z.int(),
});
export type Taught = z.infer<typeof Taught>;
