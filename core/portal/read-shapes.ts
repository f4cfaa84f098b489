import type { Day } from '@/core/units/brands';
import { parseDates } from '@/core/units/dates';
import { parseColumn } from '@/core/units/numbers';
import { placeholderCode } from '@/core/units/placeholder';
import { isEmail, isHash, isHidden } from './read-person';
import { parseSpan } from './read-span';
import type { CellKind } from './signatures';

/** What the cells of a column look like: shares (0-1) of those that say something. */
export interface Shape {
  readonly filled: number;
  readonly email: number;
  readonly hash: number;
  readonly hidden: number;
  readonly number: number;
  readonly date: number;
  readonly period: number;
}

/** Cells looked at to judge a column's shape; reading it later looks at all of them. */
const SAMPLE = 60;

/** The look of a column. @param cells its texts; null: not on the page */
export function shapeOf(cells: readonly (string | null)[], language: string, today: Day): Shape {
  const all = cells.filter((text): text is string => text !== null && placeholderCode(text) === null);
  const step = Math.max(1, Math.floor(all.length / SAMPLE));
  const some = all.filter((_, at) => at % step === 0);
  const share = (is: (text: string) => boolean) => (some.length ? some.filter(is).length / some.length : 0);
  const numbers = parseColumn(some, language).values;
  const isNumber = numbers.map((value) => value.ok || value.code === 'ambiguous-number');
  const dates = parseDates(some, language, today);
  return {
    filled: all.length,
    email: share((text) => text.split('\n').some((line) => isEmail(line))),
    hash: share((text) => isHash(text)),
    hidden: share((text) => isHidden(text)),
    number: isNumber.filter(Boolean).length / Math.max(1, some.length),
    date: dates.filter((date) => date.ok || date.code === 'ambiguous-date').length / Math.max(1, some.length),
    period: share((text) => parseSpan(text, 'month', language, today).ok),
  };
}

const MOST = 0.5;

/** Whether cells of such a shape can be what a concept needs. A column without any text can be anything. */
export function fits(kind: CellKind, shape: Shape): boolean {
  if (shape.filled === 0) return true;
  switch (kind) {
    case 'tokens':
    case 'count':
    case 'number':
      return shape.number > MOST;
    case 'date':
      return shape.date > MOST && shape.number < 1;
    case 'period':
      return shape.period + shape.date > MOST;
    case 'email':
      return shape.email + shape.hash + shape.hidden > MOST;
    default:
      return true;
  }
}
