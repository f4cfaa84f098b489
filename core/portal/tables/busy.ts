import { parentAcross } from '../deep';
import { isShown } from './elements';
import { matchesIn, outward } from './outward';

const MAX_CLIMB = 2;

const SPINNERS =
  '[role=progressbar]:not([aria-valuenow]),[aria-busy=true],.MuiCircularProgress-indeterminate,.MuiLinearProgress-indeterminate,[class*="spinner" i]';

/**
 * Whether the page shows that a table's rows are on their way: the table or what holds it is marked busy, or a
 * progress indicator lies in or over it.
 * @param root the table
 * @param others roots of the other tables of the page
 */
export function isBusy(root: Element, others: readonly Element[]): boolean {
  for (let at: Element | null = root; at; at = parentAcross(at))
    if (at.getAttribute('aria-busy') === 'true') return true;
  for (const elements of outward(root, others, MAX_CLIMB))
    for (const spinner of matchesIn(elements, SPINNERS))
      if (!spinner.closest('button,td,[role=cell],[role=gridcell]') && isShown(spinner)) return true;
  return false;
}
