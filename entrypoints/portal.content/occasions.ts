/** Not more often than this, in ms: coming back to the window twice in a row changes no price. */
const AT_MOST_EVERY = 2000;

/** When the admin comes back to this page, prices or rates may have been changed in the settings. */
export function whenComingBack(view: Window, run: () => void, signal: AbortSignal): void {
  let last = performance.now();
  const back = (): void => {
    if (view.document.visibilityState !== 'visible' || performance.now() - last < AT_MOST_EVERY) return;
    last = performance.now();
    run();
  };
  view.addEventListener('focus', back, { signal });
  view.document.addEventListener('visibilitychange', back, { signal });
}

/** When the page changes its colours or the window its size. */
export function whenRestyled(view: Window, run: () => void, signal: AbortSignal): void {
  let frame = 0;
  const soon = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(run);
  };
  view.addEventListener('resize', soon, { signal, passive: true });
  view.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', soon, { signal });
  const observer = new MutationObserver(soon);
  const options = {
    attributes: true,
    attributeFilter: ['class', 'style', 'data-theme', 'data-color-scheme'],
  };
  observer.observe(view.document.documentElement, options);
  if (view.document.body) observer.observe(view.document.body, options);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
  });
}
