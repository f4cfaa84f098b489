import { deepQueryAll } from './deep';
import { means } from './vocabulary';

/** Whether a page is one of the portal's reports, by its address, headings or tabs: where an unknown table may be usage. */
export function isReporting(root: Document, path: string): boolean {
  if (/usage|report|token|flex|balance/i.test(path)) return true;
  return deepQueryAll(root, 'h1,h2,[role=heading],[role=tab]').some((element) => {
    const text = (element.textContent ?? '').trim();
    return (
      text.length < 80 &&
      means(text, 'tokenUsage', 'usageReport', 'seatUsage', 'byProduct', 'byUser', 'balances', 'tokensUsed')
    );
  });
}
