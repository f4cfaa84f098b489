/** Red, green and blue, 0 to 255. @param colour `rgb(r, g, b)` as computed styles give it */
function partsOf(colour: string): readonly [number, number, number] {
  const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return [r, g, b];
}

/** Relative luminance as WCAG 2 has it, 0 to 1. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = partsOf(colour).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of two colours as WCAG 2 has it, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

const BLACK = 'rgb(0, 0, 0)';
const WHITE = 'rgb(255, 255, 255)';

/** Black or white, whichever is read better upon a colour. */
export const inkUpon = (colour: string): string =>
  contrast(BLACK, colour) >= contrast(WHITE, colour) ? BLACK : WHITE;

/** What WCAG 2 asks of text. */
const READABLE = 4.5;

/** A colour for text upon paper: as it is where it is read well, else with as much ink in it as that needs. */
export function readable(colour: string, ink: string, paper: string): string {
  const [from, to] = [partsOf(colour), partsOf(ink)];
  for (let share = 0; share < 1; share += 0.1) {
    const mixed = `rgb(${from.map((part, i) => Math.round(part + share * ((to[i] ?? 0) - part))).join(', ')})`;
    if (contrast(mixed, paper) >= READABLE) return mixed;
  }
  return ink;
}
