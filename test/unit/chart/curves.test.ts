import { expect, test } from 'vitest';
import { tipLines } from '@/components/dashboard/people/curves-sums';
import { createTranslator } from '@/components/text/translate';
import { english } from '../../support/messages';

const t = createTranslator(english, 'en');

test('a month of the cost curves adds up as it is shown: rounded first, then taken from each other', () => {
  // 100.40 + 100.40 = 200.80: shown as 100 and 201, so that the month is 101.
  const paid = [10_040, 10_040];
  const best = [5_000, 4_000];
  const shown = [
    { name: 'Paid', values: paid },
    { name: 'Best', values: best },
  ];
  expect(tipLines(t, 'EUR', shown, { paid, best }, 1)).toEqual([
    'Paid: €100 + €101 = €201',
    'Best: €50.00 + €40.00 = €90.00',
    '€201 paid − €90.00 = €111 too much',
  ]);
  expect(tipLines(t, 'EUR', shown, { paid, best }, 0)[0]).toBe('Paid: €100');
});
