import { readRowsAsked, readSideAsked } from '@/core/portal/read-asked';
import { setTableWords } from '@/core/portal/tables/words';
import tables from '@/core/portal/tables/words.json';
import { checkTaught } from '@/core/portal/teach';
import { understandPage } from '@/core/portal/understand-page';
import type { Handlers } from '../handle';

// Rows are looked at here with the words that pages are given.
setTableWords(tables);

/** What the page's texts mean: pure, nothing of the database is needed. */
export const readingHandlers = {
  'portal:understand': async (question) => understandPage(question),
  'portal:rows': async (question) => readRowsAsked(question),
  'portal:side': async (question) => readSideAsked(question),
  'portal:teach': async (question) => checkTaught(question),
} satisfies Partial<Handlers>;
