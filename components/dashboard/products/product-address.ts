/**
 * Where a product's page is. Names are anything a page or file says: what an address can't hold is written so that it
 * can, halves of characters included. @param key of `productKey`
 */
export const productAddress = (key: string): string => `#/products/${encodeURIComponent(key.toWellFormed())}`;

/** The key an address's part names; null: none, or the address was damaged. */
export function productOfPart(part: string): string | null {
  try {
    return part === '' ? null : decodeURIComponent(part);
  } catch {
    return null;
  }
}
