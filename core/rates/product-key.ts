/**
 * The name under which a product is looked up: width, case, spaces and a leading "Autodesk" don't matter,
 * every other word does ("AutoCAD", "AutoCAD LT" and "AutoCAD Plus" are three products).
 */
export function productKey(name: string): string {
  const plain = name
    .normalize('NFKC')
    .replace(/[®™\u00ad\u200b-\u200f\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  const rest = plain.startsWith('autodesk ') ? plain.slice('autodesk '.length) : plain;
  return rest === '' ? plain : rest;
}
