import type { Translate } from '@/components/text/translate';
import type { Choices } from '@/components/ui/Combobox';
import { formatNumber } from '@/core/units/format';

/** How many people a search found, as a sentence. */
export function peopleFound(t: Translate, { found, more }: Choices): string {
  if (found.length === 0) return t('data_nobody_found');
  const count = formatNumber(found.length, t.locale);
  return more ? t('data_more_people', [count]) : t('data_people_found', [count], found.length);
}
