import type { StripView, Sums } from '@/core/messages/overlay-view';
import type { PageKind } from '@/core/model/capture';
import type { Words } from './words';

/** What the strip says of all rows of a table: what they cost, and who would be cheaper otherwise. */
export function stripSentences(
  sums: Sums,
  { page, complete }: { readonly page: PageKind; readonly complete: boolean },
  { t, figures }: Words,
): StripView {
  const advice = adviceText();
  return { total: totalText(), advice, look: advice !== null && sums.advised > 0 };

  function totalText(): string | null {
    if (sums.unpriced) return t('strip_no_total');
    if (!sums.total) return null;
    return t(complete ? 'strip_total' : 'strip_total_partial', [figures.money(sums.total)]);
  }

  function adviceText(): string | null {
    // Where a person has several rows, some of them not read, the plan isn't known yet.
    if (!complete && page !== 'by-user') return null;
    if (page === 'by-product' || page === 'summary' || page === 'balances') return null;
    const subject = page === 'seat-usage' ? 'seats' : 'wrong';
    if (sums.advised > 0) {
      return t(`strip_${subject}`, [figures.count(sums.advised)], sums.advised);
    }
    // None seen is good news only when every row could be judged.
    return sums.judged ? t(`strip_${subject}_zero`) : null;
  }
}
