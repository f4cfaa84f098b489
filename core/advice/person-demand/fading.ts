/** A day of use a year ago counts half. */
const HALF_LIFE = 365;
const REMEMBERED = 10 * HALF_LIFE;
const WEIGHTS = Float64Array.from({ length: REMEMBERED + 1 }, (_, age) => 2 ** (-age / HALF_LIFE));

/** What a day of use counts for, by its days before today; after ten years as after ten years. */
export const faded = (age: number): number => WEIGHTS[Math.min(REMEMBERED, Math.max(0, age))] ?? 0;
