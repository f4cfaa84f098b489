import type { Subscription } from '@/core/model/subscription';
import { fold } from '@/core/units/fold';
import { plainDigits } from '@/core/units/plain-digits';
import type { OwnedSeat } from '../plan-person/types';

/** Words for a month and a year, folded, in the languages of the portal: their beginnings, or the whole of short ones. */
const MONTH =
  /^(?:month|monat|mois|mens|mes|maand|manad|maned|kuukau|miesi|mesec|honap|havi|месяц|ежемес|aylik|か月|カ月|ヶ月|ヵ月|ケ月|月|개월|월|个月|個月|luna|luni|lunar|μην)|^(?:mths?|mo|ay)$/u;
const YEAR =
  /^(?:year|annu|anno|anni|annee|anual|jahr|jaar|arlig|vuos|vuot|vuod|rocz|rocn|rok|год|лет|ежегод|yil|年|년|연간|ετ)|^(?:yrs?|ans?|anos?|ani|ar|let|leta|lata|lat|ev|eves|evente)$/u;

/** Days a year's and three years' term may be off: those begun late or ended together with others. */
const OFF = 14;

/**
 * How long a subscription binds: by its term's words ("3 years", "12 Monate", "Annual"), else by its first and last day,
 * where those are a month, a year or three years apart. A contract that goes on under its first day shows other lengths,
 * and a length that is no term says nothing.
 * @returns null when neither tells
 */
export function termOf(
  subscription: Pick<Subscription, 'term' | 'start' | 'end'> | undefined,
): OwnedSeat['term'] {
  if (!subscription) return null;
  const { start, end, term } = subscription;
  const written = term === undefined ? null : writtenTerm(term);
  if (written !== null) return written.term;
  if (start === undefined || end === undefined) return null;
  const days = end - start + 1;
  if (days >= 28 && days <= 31) return 'monthly';
  return isAbout(days, 365) ? 'annual' : isAbout(days, 3 * 365 + 1) ? '3-year' : null;
}

/** What the words say; null: nothing that is understood. `{ term: null }`: another length than the three there are. */
function writtenTerm(text: string): { readonly term: OwnedSeat['term'] } | null {
  const words = fold(plainDigits(text.slice(0, 60))).match(/\d+|\p{L}+/gu) ?? [];
  const numbers = words.filter((word) => /^\d/.test(word)).map(Number);
  const months = words.some((word) => MONTH.test(word));
  const years = words.some((word) => YEAR.test(word));
  if (numbers.length > 1 || months === years) {
    const [only] = numbers;
    // Without a unit that is known, only what can't be the other: nobody sells twelve years or thirty-six.
    if (numbers.length !== 1 || months) return null;
    return only === 12 ? { term: 'annual' } : only === 36 ? { term: '3-year' } : null;
  }
  const count = (numbers[0] ?? 1) * (years ? 12 : 1);
  return { term: count === 1 ? 'monthly' : count === 12 ? 'annual' : count === 36 ? '3-year' : null };
}

const isAbout = (days: number, term: number): boolean => Math.abs(days - term) <= OFF;
