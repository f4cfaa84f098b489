/**
 * What a careful human would take a cell for, written without the product's parsers: the slow and strict way. Numbers
 * are in hundredths.
 */

const DIGIT_ZEROS = [0x660, 0x6f0, 0x966, 0xff10];

/** Digits of other scripts as 0-9, without what can't be seen. */
const seen = (text: string): string =>
  [...text.replace(/\p{Cf}/gu, '')]
    .map((char) => {
      const code = char.codePointAt(0) ?? 0;
      const zero = DIGIT_ZEROS.find((start) => code >= start && code < start + 10);
      return zero === undefined ? char : String(code - zero);
    })
    .join('')
    .trim();

const UNITS = /\s*(?:tokens?|jetons?|トークン|days?)$/iu;
const BLANKS = '\u0020\u00a0\u2007\u2008\u2009\u200a\u202f';

function under(mark: '.' | ',', body: string): number | null {
  const parts = body.split(mark);
  const [whole = '', fraction = ''] = parts;
  if (parts.length > 2 || (parts.length === 2 && !/^[0-9]+$/.test(fraction))) return null;
  const group = mark === '.' ? ',' : '.';
  const marks = [...new Set([...whole].filter((char) => !/[0-9]/.test(char)))];
  if (marks.length > 1) return null;
  const [by] = marks;
  if (by !== undefined) {
    if (!`${group}'’٬${BLANKS}`.includes(by)) return null;
    const groups = whole.split(by);
    const [first = '', ...rest] = groups;
    const west = rest.every((one) => one.length === 3);
    const india =
      by === ',' && rest.at(-1)?.length === 3 && rest.slice(0, -1).every((one) => one.length === 2);
    if (first === '' || first.length > 3 || first.startsWith('0') || !(west || india)) return null;
  }
  const digits = whole.replace(/[^0-9]/g, '');
  if (digits === '' && fraction === '') return null;
  return Math.round(Number(`${digits || '0'}.${fraction || '0'}`) * 100);
}

/** Every number, in hundredths, a text can be taken for; none: it is no number. */
export function humanNumbers(text: string): number[] {
  const body = seen(text)
    .replace(UNITS, '')
    .replace(/^[+＋]/u, '')
    .replace(/^[-−](?=[0.,]+$)/u, '')
    .replaceAll('٫', '.')
    .replaceAll(/[，﹐]/g, ',')
    .replaceAll('．', '.')
    .trim();
  if (!/[0-9]/.test(body)) return [];
  const values = [under('.', body), under(',', body)].filter((value) => value !== null);
  return [...new Set(values)];
}

/** The number it is where thousands are grouped and decimals marked in one known way. */
export const humanNumber = (text: string, mark: '.' | ','): number | null => {
  const body = seen(text).replace(UNITS, '').trim();
  return under(mark, body);
};

/** Numbers a text shows, as far as dates are concerned. */
export const numbersShown = (text: string): number[] => (seen(text).match(/[0-9]+/g) ?? []).map(Number);

/** A name or address as it stands there, to the eye. */
export const plainText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
