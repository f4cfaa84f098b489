import type { Page } from '@playwright/test';
import type { Seen } from './watch';

/** One change of one choice in the filter; ms from the choice. */
export interface Changed {
  readonly field: string;
  /** To the first frame with a new view, and to the last change of anything. */
  readonly answer: number;
  readonly complete: number;
  readonly longest: number;
}

const QUIET_MS = 1_000;
const PATIENCE_MS = 60_000;
const STEPS = 3;

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Change every choice of the filter above an open view some times, to values it had not, and back. */
export async function changeFilter(page: Page): Promise<Changed[]> {
  const found: Changed[] = [];
  const count = await page.locator('search.filter select').count();
  for (let select = 0; select < count; select++)
    for (let step = 1; step <= STEPS; step++) {
      const changed = await change(page, select, step);
      if (changed) found.push(changed);
    }
  return found;
}

async function change(page: Page, at: number, step: number): Promise<Changed | null> {
  const chosen = await page.evaluate(
    ([index, turn]) => {
      const select = document.querySelectorAll<HTMLSelectElement>('search.filter select')[index ?? 0];
      const options = [...(select?.options ?? [])].filter(({ value }) => value !== 'days');
      if (!select || options.length < 2) return null;
      const next = (options.findIndex(({ value }) => value === select.value) + (turn ?? 1)) % options.length;
      Reflect.get(globalThis, 'benchAnew')();
      const from = performance.now();
      select.value = options[next]?.value ?? '';
      select.dispatchEvent(new Event('change', { bubbles: true }));
      return { from, field: select.labels[0]?.querySelector('span')?.textContent ?? '' };
    },
    [at, step],
  );
  if (!chosen) return null;
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const [seen, now] = await page.evaluate((): [Seen, number] => [
      Reflect.get(globalThis, 'benchSeen')(),
      performance.now(),
    ]);
    const { view, last, longest } = seen;
    if (now - Math.max(last, chosen.from) > QUIET_MS) {
      if (view === null) return null; // this view shows the same for both
      return { field: chosen.field, answer: view - chosen.from, complete: last - chosen.from, longest };
    }
    if (performance.now() > until) throw new Error(`${chosen.field} was changed and nothing came of it`);
    await pause(50);
  }
}
