import * as z from 'zod/mini';
import { Count, Epoch } from '@/core/model/scalars';

const Short = z.string().check(z.maxLength(120));

/** Something that went wrong, as often as it did. Its message isn't kept: it could quote personal data. */
export const ErrorNote = z.object({
  what: Short, // what couldn't be done, in our own words, or which page it was
  name: Short, // of the error's class
  places: z.array(Short).check(z.maxLength(6)), // our own files with line and column, the innermost first
  count: Count,
  firstAt: Epoch,
  lastAt: Epoch,
});
export type ErrorNote = z.infer<typeof ErrorNote>;

const PLACE = /([\w-]{1,60}\.js):(\d{1,7}):(\d{1,7})/g;
const DEPTH = 5;

/**
 * What may be kept of an error: its class and where in our own files it happened.
 * @param what in our own words; never made of data
 */
export function noteOf(what: string, cause: unknown, at: number): ErrorNote {
  const error = cause instanceof Error ? cause : null;
  const stack = (error?.stack ?? '').slice(0, 10_000);
  // The first line quotes the message; a frame stands on a line of its own, after 'at' or '@'.
  const frames = stack.split('\n').filter((line) => /^\s*at |@/.test(line));
  const places = frames.flatMap((line) => [...line.matchAll(PLACE)].slice(-1).map(([place]) => place));
  return {
    what: what.slice(0, 120),
    name: nameOf(cause).slice(0, 60),
    places: places.slice(0, DEPTH),
    count: 1,
    firstAt: at,
    lastAt: at,
  };
}

/** The class of an error, as far as it is a class's name: anything may be thrown. */
function nameOf(cause: unknown): string {
  const name = cause instanceof Error ? cause.name : typeof cause;
  return /^[A-Za-z]{1,60}$/.test(name) ? name : 'Error';
}

/** The same error is counted, not listed again. */
export const keyOfNote = ({ what, name, places }: ErrorNote): string =>
  [what, name, ...places].join(' ').slice(0, 500);

/** One note of both. */
export const addNotes = (one: ErrorNote, other: ErrorNote): ErrorNote => ({
  ...one,
  count: one.count + other.count,
  firstAt: Math.min(one.firstAt, other.firstAt),
  lastAt: Math.max(one.lastAt, other.lastAt),
});
