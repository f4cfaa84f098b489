/** Halves of characters: a page or file can hold them, an address can't. */
const HALVES = /\p{Surrogate}/gu;

/** A product's key as an address can hold it. @param key of `productKey` */
export const addressKey = (key: string): string => key.replace(HALVES, '\ufffd');

/** Where a product's page is. Names are anything a page or file says. */
export const productAddress = (key: string): string => `#/products/${encodeURIComponent(addressKey(key))}`;

/** The key an address's part names; null: none, or the address was damaged. */
export function productOfPart(part: string): string | null {
  try {
    return part === '' ? null : decodeURIComponent(part);
  } catch {
    return null;
  }
}
