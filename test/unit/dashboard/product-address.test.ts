import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressKey, productAddress, productOfPart } from '@/components/dashboard/products/product-address';
import { routeOf } from '@/components/dashboard/routes';

test('any name, however hostile, comes back from its address', () => {
  const hostile = [
    'a/b?c=d#e',
    '<script>',
    '%41',
    '..',
    '\ud800',
    'Ünïcode 💥',
    '',
    '100 %',
    'x'.repeat(5000),
  ];
  for (const key of hostile) {
    if (key === '') continue;
    const { view, part, query } = routeOf(productAddress(key));
    expect([view, query]).toEqual(['products', null]);
    expect(productOfPart(part)).toBe(addressKey(key));
  }
});

test('addresses are safe for every string', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (key) => {
      expect(productOfPart(routeOf(`${productAddress(key)}?team=x`).part)).toBe(addressKey(key));
    }),
  );
});

test('a damaged address names nothing', () => {
  expect(productOfPart('%E0%A4%A')).toBeNull();
  expect(productOfPart('')).toBeNull();
});
