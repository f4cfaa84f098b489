/** Rows of a block; the first of each is watched. Small, so that even a low scroller always shows one. */
const BLOCK = 5;

/**
 * Calls back with the numbers of rows near what is on screen, once each, in blocks.
 * @param elements one element a row, in page order
 * @returns stops watching
 */
export function watchNear(
  view: Window,
  elements: readonly Element[],
  onNear: (rows: readonly number[]) => void,
): () => void {
  const Observer: typeof IntersectionObserver = Reflect.get(view, 'IntersectionObserver');
  const blocks = new Map<Element, number>();
  const given = new Set<number>();
  const observer = new Observer(
    (entries) => {
      const rows: number[] = [];
      for (const entry of entries) {
        const block = blocks.get(entry.target);
        if (!entry.isIntersecting || block === undefined) continue;
        for (const near of [block - 1, block, block + 1]) {
          if (near < 0 || given.has(near)) continue;
          given.add(near);
          for (let row = near * BLOCK; row < Math.min((near + 1) * BLOCK, elements.length); row += 1)
            rows.push(row);
        }
        if ([block - 1, block, block + 1].every((near) => given.has(near))) observer.unobserve(entry.target);
      }
      if (rows.length > 0) onNear(rows);
    },
    // Margin for the window and for scrollers inside the page (where the browser knows that option).
    { rootMargin: '400px 0px', ...{ scrollMargin: '400px 0px' } },
  );
  for (let row = 0; row < elements.length; row += BLOCK) {
    const element = elements[row];
    if (!element) continue;
    blocks.set(element, row / BLOCK);
    observer.observe(element);
  }
  return () => observer.disconnect();
}
