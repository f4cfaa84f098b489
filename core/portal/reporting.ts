import type { Sketch } from './sketch';
import { means } from './vocabulary';

/** Whether a page is one of the portal's reports, by its address, headings or tabs: where an unknown table may be usage. */
export function isReporting({ titles }: Sketch, path: string): boolean {
  if (/usage|report|token|flex|balance/i.test(path)) return true;
  return titles.some((text) =>
    means(text, 'tokenUsage', 'usageReport', 'seatUsage', 'byProduct', 'byUser', 'balances', 'tokensUsed'),
  );
}
