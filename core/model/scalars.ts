import * as z from 'zod/mini';
import type * as units from '@/core/units/brands';
import { FIRST_DAY, isPossibleDay, LAST_DAY } from '@/core/units/day';

// Generated code is forbidden in extension pages, and merely trying it would be reported as a violation.
z.config({ jitless: true });

/** 1/100 tokens; may be negative (a balance after cloud use, tokens moved away). */
export const Centitokens = z.custom<units.Centitokens>((value) => Number.isSafeInteger(value));
/** Minor units of money. */
export const Minor = z.custom<units.Minor>((value) => Number.isSafeInteger(value));
/** Days since 1970-01-01 UTC that no date was misread as. */
export const Day = z.custom<units.Day>(
  (value) => Number.isSafeInteger(value) && isPossibleDay(Number(value)),
);
/** A whole number of things, never negative. */
export const Count = z.int().check(z.nonnegative());
/** Milliseconds since 1970-01-01T00:00Z. */
export const Epoch = z.int().check(z.nonnegative());
/** Text taken from a page or file: hostile, so bounded. */
export const Text = z.string().check(z.maxLength(500));
/** ISO 4217 currency code. */
export const Currency = z.string().check(z.regex(/^[A-Z]{3}$/));
/** An amount of money with its currency. */
export const Money = z.object({ minor: Minor, currency: Currency });

/** Inclusive span of UTC days. */
export const Period = z.object({ from: Day, to: Day }).check(z.refine((p) => p.from <= p.to));
export type Period = z.infer<typeof Period>;

/** All days there can be. */
export const ALWAYS: Period = { from: FIRST_DAY, to: LAST_DAY };
