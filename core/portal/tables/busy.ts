import { parentAcross } from '../deep';
import { isShown } from './elements';

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
  let at: Element | null = root;
  for (let climb = 0; at && climb <= 2; climb++, at = parentAcross(at)) {
    const around: Element = at;
    if (around.localName === 'body' || others.some((other) => around !== other && around.contains(other)))
      break;
    for (const spinner of around.querySelectorAll(SPINNERS))
      if (!spinner.closest('button') && isShown(spinner)) return true;
  }
  return false;
}
