import * as z from 'zod/mini';
import { PageKind } from '@/core/model/capture';
import { Day, Period } from '@/core/model/scalars';
import { Sketch, TableSample, TableTexts } from '@/core/model/sketch';
import { Taught } from '@/core/model/taught';
import { CONCEPTS } from '@/core/portal/concepts';
import type { RowsAnswer, SideAnswer } from '@/core/portal/read-asked';
import type { TeachProblem } from '@/core/portal/teach';
import type { PageAnswer } from '@/core/portal/understand-page';

/** A BCP 47 tag as a page gives it: not to be trusted to be one. */
const Language = z.string().check(z.maxLength(35));

const Question = z.object({
  table: TableTexts,
  concepts: z.array(z.nullable(z.enum(CONCEPTS))).check(z.maxLength(500)),
  language: Language,
  today: Day,
});

/**
 * The page's texts, understood and read in the background: it has the words and calendars of every language, and
 * the time. Answers are made by ourselves from what was parsed, so their shape is not parsed again.
 */
export const reading = {
  /** Which page this is, whose, of when, and what the columns of its tables mean. */
  'portal:understand': {
    request: z.object({
      url: z.string().check(z.maxLength(2000)),
      sketch: Sketch,
      tables: z.array(TableSample).check(z.maxLength(100)),
      taught: z.array(Taught).check(z.maxLength(1000)),
      today: Day,
    }),
    answer: z.custom<PageAnswer>(),
  },
  /** The rows of a table. */
  'portal:rows': {
    request: z.extend(Question, { page: PageKind, period: z.nullable(Period), whole: z.boolean() }),
    answer: z.custom<RowsAnswer>(),
  },
  /** A table beside the rows. */
  'portal:side': {
    request: z.extend(Question, { kind: z.enum(['lots', 'events', 'uses']) }),
    answer: z.custom<SideAnswer>(),
  },
  /** Whether the admin's answer for an unknown table fits its cells. */
  'portal:teach': {
    request: z.object({ taught: Taught, table: TableTexts, language: Language, today: Day }),
    answer: z.custom<{ readonly problems: readonly TeachProblem[] }>(),
  },
} as const;
