/** Rows of a long list that are drawn. */
export interface RowWindow {
  readonly first: number;
  /** The first that isn't drawn any more. */
  readonly end: number;
}

/** Rows drawn beyond what is seen, so that scrolling and the tab key find the next one there. */
const BEYOND = 12;

/**
 * Which rows of equal height to draw.
 * @param top scrolled, and `height` of what is seen, both in pixels
 */
export function windowOf(top: number, height: number, rowHeight: number, count: number): RowWindow {
  const seen = Math.ceil(Math.max(0, height) / rowHeight) + 1;
  const last = Math.max(0, count - seen);
  const at = Math.min(last, Math.max(0, Math.floor(top / rowHeight)));
  return { first: Math.max(0, at - BEYOND), end: Math.min(count, at + seen + BEYOND) };
}
