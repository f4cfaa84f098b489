import { useState } from 'preact/hooks';

let last = 0;

/**
 * An id for an element, as long as its component lives. Preact's own `useId` counts anew whenever the page's root is
 * drawn again, so that a field that comes later gets the id of one that stands there already.
 */
export function useId(): string {
  const [id] = useState(() => `id-${++last}`);
  return id;
}
