import { createWords } from '@/components/overlay-models/words';
import { createTranslator } from '@/components/text/translate';
import type { RowVerdict } from '@/core/model/row-verdict';
import { minor } from '@/core/units/brands';
import { english } from '@/test/support/messages';

export const words = createWords(createTranslator(english, 'en'));

/** A verdict with what a test needs changed. */
export const verdict = (row: number, change: Partial<RowVerdict> = {}): RowVerdict => ({
  row,
  cost: { minor: minor(31_800), currency: 'EUR' },
  costPerYear: { minor: minor(127_200), currency: 'EUR' },
  seat: {
    name: 'AutoCAD',
    kind: 'product',
    perYear: { minor: minor(229_000), currency: 'EUR' },
    origin: 'list',
  },
  rate: { perDay: 700, origin: 'learned' },
  breakEvenDaysPerYear: 109.04,
  daysPerYear: 131.4,
  verdict: {
    kind: 'move',
    target: 'seat',
    targetName: 'AutoCAD',
    saving: { minor: minor(41_200), currency: 'EUR' },
    probability: 0.87,
    reasons: [],
  },
  missing: [],
  ...change,
});
