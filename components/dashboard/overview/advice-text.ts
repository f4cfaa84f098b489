import type { Translate } from '@/components/text/translate';
import type { Parts } from './use-parts';

/** That plans are being compared, or why they can't be; null: they were. */
export function adviceText(t: Translate, advice: Parts['advice']): string | null {
  switch (advice) {
    case 'working':
      return t('overview_comparing');
    case 'no-use':
      return t('people_no_use');
    case 'no-token-price':
      return t('people_no_token_price');
    case 'done':
      return null;
  }
}
