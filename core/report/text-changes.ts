/** Longest text of a spreadsheet's cell. */
export const LONGEST_CELL = 32_767;

/** Quick: most texts have none, whole or not. */
const HAS_HALF = /[\ud800-\udfff]/;

/** Text in which every surrogate has its other half: UTF-8 has no other. */
export const wellFormed = (text: string): string =>
  HAS_HALF.test(text) ? text.replace(/\p{Cs}/gu, '\ufffd') : text;

/** Texts a file could not take as they are. What a format can't hold is said in the report, never silently lost. */
export class TextChanges {
  /** Cut to what a cell can hold. */
  cut = 0;
  /** Of which characters were left out or replaced that the format can't hold. */
  replaced = 0;
  /** Given an apostrophe, so that no spreadsheet computes them. */
  guarded = 0;
  /** Numbers of more digits than a spreadsheet keeps. */
  rounded = 0;

  /** All of them. */
  get count(): number {
    return this.cut + this.replaced + this.guarded + this.rounded;
  }

  /** {@link wellFormed}, counted. */
  wellFormed(text: string): string {
    const whole = wellFormed(text);
    if (whole !== text) this.replaced++;
    return whole;
  }

  /** No longer than a spreadsheet's cell; what was cut ends in "…". */
  fitCell(text: string): string {
    if (text.length <= LONGEST_CELL) return text;
    this.cut++;
    const end = LONGEST_CELL - 1;
    const splits = /[\ud800-\udbff]/.test(text[end - 1] ?? '');
    return `${text.slice(0, splits ? end - 1 : end)}…`;
  }
}
