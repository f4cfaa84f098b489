/**
 * Why a text was not read. `empty` is a blank cell (blank is not 0), `placeholder` one that says there is nothing
 * yet or nothing at all, `ambiguous-*` one that reads in two ways.
 */
export type ParseCode = 'empty' | 'placeholder' | 'unparsable' | 'ambiguous-number' | 'ambiguous-date';

/** What a parser returns: the value, or why there is none. `rounded` marks a value the unit can't hold exactly. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T; readonly rounded?: true }
  | { readonly ok: false; readonly code: ParseCode };

/** A reading that succeeded. */
export const parsed = <T>(value: T): Parsed<T> => ({ ok: true, value });

/** A reading that failed. */
export const notParsed = (code: ParseCode): { readonly ok: false; readonly code: ParseCode } => ({
  ok: false,
  code,
});
