import { expect, test } from 'vitest';
import { peoplesPasts } from '@/core/advice/team/peoples-pasts';
import { day } from '@/core/units/brands';

const use = (
  person: number,
  product: string,
  ...days: readonly [on: number, tokens: number, seat?: boolean][]
) => ({
  person,
  product,
  days: Int32Array.from(days, ([on]) => on),
  tokens: Float64Array.from(days, ([, tokens]) => tokens),
  onSeat: Uint8Array.from(days, ([, , seat]) => (seat ? 1 : 0)),
});
const rate = (product: string) => (product.includes('Revit') ? 1000 : null);
const past = (...uses: ReturnType<typeof use>[]) => peoplesPasts(uses, day(100), day(200), rate);

test('charges as they were, days on a seat at the rate, free days not at all', () => {
  const found = past(
    use(1, 'Revit', [99, 1000], [101, 1000], [102, 0, true], [103, 0], [104, 500, true], [200, 1000]),
  );
  expect(found.get(1)).toEqual({
    from: 100,
    today: 200,
    products: [
      { product: 'Revit', days: Int32Array.of(101, 102, 104), tokens: Float64Array.of(1000, 1000, 500) },
    ],
  });
});

test('two spellings are one product; a product without a rate or a charge, and nobody, are left out', () => {
  const found = past(
    use(1, 'Revit', [101, 1000], [105, 0, true]),
    use(1, 'Autodesk Revit', [101, 200], [102, 1000]),
    use(1, 'Fusion', [101, 0, true]),
    use(0, 'Revit', [101, 1000]),
  );
  expect([...found.keys()]).toEqual([1]);
  expect(found.get(1)?.products).toEqual([
    { product: 'Revit', days: Int32Array.of(101, 102, 105), tokens: Float64Array.of(1200, 1000, 1000) },
  ]);
});

test('charges from before a rate changed count at its rate of today, days on a seat, too', () => {
  const days = use(1, 'Revit', [101, 500], [102, 0, true], [150, 1000], [151, 1500]);
  const found = peoplesPasts([days], day(100), day(200), rate, () => (on) => (on < 150 ? 500 : 1000));
  expect(found.get(1)?.products[0]?.tokens).toEqual(Float64Array.of(1000, 1000, 1000, 1500));
  const unknown = peoplesPasts([days], day(100), day(200), rate, () => () => null);
  expect(unknown.get(1)?.products[0]?.tokens).toEqual(Float64Array.of(500, 1000, 1000, 1500));
});
