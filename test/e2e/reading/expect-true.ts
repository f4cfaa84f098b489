import { expect, type Page } from '@playwright/test';
import type { Capture } from '@/core/model/capture';
import { type Remembered, remembered } from '../remembered';
import { compare } from './compare';

const ofSameView = (truth: Capture) => (found: Remembered) =>
  found.page === truth.page &&
  JSON.stringify(found.team) === JSON.stringify(truth.team) &&
  JSON.stringify(found.period) === JSON.stringify(truth.period);

/** Nothing the extension remembers may differ from one of these truths. Captures of other views fail, too. */
export function expectOnlyTrue(found: readonly Remembered[], truths: readonly Capture[]): void {
  for (const capture of found) {
    const truth = truths.find((candidate) => ofSameView(candidate)(capture));
    const view = JSON.stringify([capture.page, capture.team, capture.period]);
    expect(truth, `remembered a view nobody opened: ${view}`).toBeDefined();
    if (!truth) continue;
    const { wrong, missing } = compare(capture, truth);
    expect(wrong, `wrong rows of ${view}; not matched: ${missing.slice(0, 3).join(' ')}`).toEqual([]);
    if (capture.complete) expect(missing, `complete, but rows are missing in ${view}`).toEqual([]);
    for (const [name, value] of Object.entries(capture.figures))
      expect(value, `figure ${name} of ${view}`).toBe(truth.figures[name as keyof Capture['figures']]);
  }
}

/** Whether a view's complete capture is remembered. */
export const isComplete = async (inside: Page, truth: Capture): Promise<boolean> =>
  (await remembered(inside)).some((found) => ofSameView(truth)(found) && found.complete);

/** Wait for a view's complete capture; then everything remembered must be true. */
export async function expectComplete(inside: Page, truth: Capture): Promise<Remembered> {
  await expect
    .poll(() => isComplete(inside, truth), {
      message: `a complete capture of ${truth.page}`,
      intervals: [100],
    })
    .toBe(true);
  const all = await remembered(inside);
  expectOnlyTrue(all, [truth]);
  const found = all.find(ofSameView(truth));
  if (!found) throw new Error('the capture went away');
  return found;
}
