/** Where one searches first: the view's own search, then its choices, then the filter of all views. */
const SEARCH = [
  'main input[type="search"]',
  'main [role="combobox"]',
  'search select, search input',
] as const;

/** Put the focus where the view is searched or narrowed down. */
export function focusSearch(page: Document): void {
  for (const place of SEARCH) {
    const field = page.querySelector<HTMLElement>(place);
    if (!field) continue;
    field.focus();
    return;
  }
}

/** Show the chart in view as a table, or again as a chart: the one with the focus, else the one nearest the middle. */
export function toggleTwin(page: Document, height: number): void {
  const charts = [...page.querySelectorAll<HTMLElement>('figure.chart')];
  const focused = charts.find((chart) => chart.contains(page.activeElement));
  const nearest = focused ?? charts.sort((a, b) => offMiddle(a, height) - offMiddle(b, height))[0];
  nearest?.querySelector<HTMLElement>('button[aria-pressed]')?.click();
}

/** Pixels between the middle of the window and an element; none where it lies across. */
function offMiddle(element: HTMLElement, height: number): number {
  const { top, bottom } = element.getBoundingClientRect();
  const middle = height / 2;
  return top > middle ? top - middle : bottom < middle ? middle - bottom : 0;
}
