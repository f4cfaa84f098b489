// What the background worker tells the content script at its start, tests have from the beginning.
import { setTableWords } from '@/core/portal/tables/words';
import words from '@/core/portal/tables/words.json';

setTableWords(words);
