/** What a page saw of itself; times in ms since the navigation began. */
export interface Seen {
  /** When the first chart, table or answer was on the screen. */
  readonly first: number | null;
  /** When the last change so far was. */
  readonly last: number;
  /**
   * When the view first showed an answer since `benchAnew`; null: not yet. The filter above it doesn't count, nor does a
   * line that says it is being worked out; where there is nothing to show, the last change is the answer.
   */
  readonly view: number | null;
  /** Something is being worked out, the view says. */
  readonly working: boolean;
  /** Longest task of the page so far; the browser tells those above 50 ms. */
  readonly longest: number;
}

/**
 * Runs in the page before its own scripts: notes when what the selector names is painted, when anything last changed,
 * and long tasks.
 */
export function watchPage(selector: string): void {
  let first: number | null = null;
  let last = 0;
  let longest = 0;
  let asked = false;
  let view: number | null = null;
  let said: number | null = null;
  let inView = false;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  }).observe({ type: 'longtask', buffered: true });
  const painted = () => {
    asked = false;
    last = performance.now();
    const shows = document.querySelector(selector) !== null;
    if (inView && shows) view ??= last;
    if (inView) said = last;
    inView = false;
    if (first === null && shows) first = last;
  };
  const changed = (records: readonly MutationRecord[]) => {
    inView ||= records.some(({ target }) => {
      const element = target instanceof Element ? target : target.parentElement;
      return element?.closest('main') && !element.closest('[role=status]');
    });
    if (asked) return;
    asked = true;
    // The task after the frame: what changed is on the screen.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = painted;
      port2.postMessage(null);
    });
  };
  new MutationObserver(changed).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  });
  Reflect.set(globalThis, 'benchSeen', () => ({
    ...{ first, last, longest, view: view ?? said },
    working: [...document.querySelectorAll('main [role=status]')].some((one) => one.textContent !== ''),
  }));
  Reflect.set(globalThis, 'benchAnew', () => {
    view = null;
    said = null;
    longest = 0;
  });
}
