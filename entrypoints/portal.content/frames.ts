/**
 * Whether this frame is the one that reads: the top page reads its same-origin frames along with itself, so a
 * frame reads only when its parent cannot.
 */
export function readsHere(view: Window): boolean {
  if (view.parent === view) return true;
  try {
    return view.parent.document === null;
  } catch {
    return true;
  }
}
