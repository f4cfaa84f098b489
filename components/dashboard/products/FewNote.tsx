import type { Translate } from '@/components/text/translate';
import { formatNumber } from '@/core/units/format';

interface Props {
  readonly t: Translate;
  /** People that are enough to be told of in a month; 0: anybody may be looked at. */
  readonly least: number;
}

/** What sums leave out where only groups may be looked at. */
export const FewNote = ({ t, least }: Props) =>
  least > 0 ? <p class="look">{t('products_few', [formatNumber(least, t.locale)])}</p> : null;
