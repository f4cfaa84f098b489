import * as z from 'zod/mini';
import type * as units from '@/core/units/brands';

// Generated code is forbidden in extension pages, and merely trying it would be reported as a violation.
z.config({ jitless: true });

/** 1/100 tokens; may be negative (a balance after cloud use, tokens moved away). */
export const Centitokens = z.custom<units.Centitokens>((value) => Number.isSafeInteger(value));
/** Minor units of money. */
export const Minor = z.custom<units.Minor>((value) => Number.isSafeInteger(value));
/** Days since 1970-01-01 UTC, between 1990 and 2200: anything else is a misread date. */
export const Day = z.custom<units.Day>(
  (value) => Number.isSafeInteger(value) && Number(value) > 7304 && Number(value) < 84005,
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
