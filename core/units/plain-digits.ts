const DIGIT = /\p{Nd}/u;
const OTHER_DIGITS = /[^\P{Nd}0-9]/gu;

/** Decimal digits stand in runs of ten, zero first, so the way back to the run's start tells the value. */
function digitValue(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let start = code;
  while (start > 0 && DIGIT.test(String.fromCodePoint(start - 1))) start -= 1;
  return String((code - start) % 10);
}

/** Digits of any script (full-width, Arabic-Indic, Persian, Devanagari ...) as 0-9; the rest unchanged. */
export const plainDigits = (text: string): string => text.replace(OTHER_DIGITS, digitValue);

/** A text without what can't be seen: direction marks, joiners, byte-order marks, soft hyphens. */
export const withoutInvisible = (text: string): string => text.replace(/\p{Cf}/gu, '');
