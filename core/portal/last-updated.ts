import type { Day } from '@/core/units/brands';
import { parseDate } from '@/core/units/dates';
import { fold } from '@/core/units/fold';
import type { Sketch } from './sketch';
import { LANGUAGES, means, wordsFor } from './vocabulary';

/** The day the page says its data was last updated, local to the browser; null when it doesn't say. */
export function lastUpdatedIn({ leaves }: Sketch, language: string, today: Day): Day | null {
  for (const [i, { text }] of leaves.entries()) {
    if (text.length > 120) continue;
    const after = means(text.replace(/[:：]\s*$/, ''), 'lastUpdated')
      ? (leaves[i + 1]?.text ?? '')
      : textAfterLabel(text);
    const rest = after === ':' || after === '：' ? (leaves[i + 2]?.text ?? '') : after;
    const date = rest === '' ? null : parseDate(rest.replace(/^[:：\s]+/, ''), language, today);
    if (date?.ok) return date.value;
  }
  return null;
}

/** What follows a word for "last updated" in the same text; '' when none starts it. */
function textAfterLabel(text: string): string {
  if (!/\p{Nd}/u.test(text)) return '';
  const folded = fold(text);
  for (const language of LANGUAGES)
    for (const word of wordsFor('lastUpdated', language))
      if (folded.startsWith(word))
        return folded.slice(word.length).replace(/^\W*(?:am|on|le|el|il|em|at|den|op)?\b\s*/, '');
  return '';
}
