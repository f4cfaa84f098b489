import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contrast, inkUpon, readable } from '@/components/chart/contrast';

const part = fc.integer({ min: 0, max: 255 });
const colour = fc.tuple(part, part, part).map((parts) => `rgb(${parts.join(', ')})`);

test('contrast is that of WCAG 2', () => {
  expect(contrast('rgb(0, 0, 0)', 'rgb(255, 255, 255)')).toBeCloseTo(21, 5);
  expect(contrast('rgb(119, 119, 119)', 'rgb(255, 255, 255)')).toBeCloseTo(4.48, 2);
});

test('orange is written darker upon white paper; what is read well stays as it is', () => {
  expect(readable('rgb(230, 159, 0)', 'rgb(26, 33, 38)', 'rgb(255, 255, 255)')).not.toBe('rgb(230, 159, 0)');
  expect(readable('rgb(0, 114, 178)', 'rgb(26, 33, 38)', 'rgb(255, 255, 255)')).toBe('rgb(0, 114, 178)');
});

test('every text is read, upon light and dark paper and upon any colour', () => {
  fc.assert(
    fc.property(colour, (any) => {
      expect(
        contrast(readable(any, 'rgb(26, 33, 38)', 'rgb(255, 255, 255)'), 'rgb(255, 255, 255)'),
      ).toBeGreaterThanOrEqual(4.5);
      expect(
        contrast(readable(any, 'rgb(231, 235, 238)', 'rgb(20, 24, 27)'), 'rgb(20, 24, 27)'),
      ).toBeGreaterThanOrEqual(4.5);
      expect(contrast(inkUpon(any), any)).toBeGreaterThanOrEqual(4.5);
    }),
    { seed: 3 },
  );
});
