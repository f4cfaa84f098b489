/** What makes a spreadsheet compute, in all widths, also behind blanks and invisible characters. */
const STARTS_FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20\u2212]/u;
/** Tab or carriage return in front: some readers drop it and compute the rest. */
const STARTS_CONTROL = /^[\t\r\n]/;
/** A negative number as pages write it, in any digits and grouping. Nothing in it can be run. */
const NEGATIVE = /^[-\u2212\uff0d]\p{Nd}[\p{Nd}.,'\u2019\u00a0\u202f\u066b\u066c ]*%?$/u;

/**
 * Text that no spreadsheet runs as a formula: an apostrophe goes before what would start one.
 * Negative numbers stay as they are. Control characters but line breaks and tabs are dropped.
 */
export function neutralise(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
  const clean = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '');
  if (NEGATIVE.test(clean)) return clean;
  return STARTS_FORMULA.test(clean) || STARTS_CONTROL.test(clean) ? `'${clean}` : clean;
}
