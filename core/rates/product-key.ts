/**
 * The name under which a product is looked up: width, case, spaces, a spaced dash ("AutoCAD - including specialized
 * toolsets") and a leading "Autodesk" don't matter,
 * every other word does ("AutoCAD", "AutoCAD LT" and "AutoCAD Plus" are three products).
 */
export function productKey(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  const key = keyOf(name);
  if (keys.size >= MOST_KNOWN) keys.clear();
  keys.set(name, key);
  return key;
}

/** Asked for every row of a company, of a few dozen names: remembered, as normalising is slow. */
const keys = new Map<string, string>();
const MOST_KNOWN = 2_000;

function keyOf(name: string): string {
  const plain = name
    .replace(/[®™]/g, '') // first: normalised, ™ is the letters TM
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\ufeff]/g, '')
    .replace(/\s[-\u2010-\u2015]\s/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  const rest = plain.startsWith('autodesk ') ? plain.slice('autodesk '.length) : plain;
  return rest === '' ? plain : rest;
}

/** Whether a name means this product. @returns null where it is null: every product is meant */
export function isProduct(product: string | null): ((name: string) => boolean) | null {
  if (product === null) return null;
  const key = productKey(product);
  return (name) => productKey(name) === key;
}
