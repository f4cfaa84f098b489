import { expect, test } from 'vitest';
import { fade } from '@/components/chart/colours';

test('a faded colour keeps its red, green and blue', () => {
  expect(fade('rgb(11, 110, 95)', 0.15)).toBe('rgba(11, 110, 95, 0.15)');
  expect(fade('rgba(11, 110, 95, 0.8)', 0.15)).toBe('rgba(11, 110, 95, 0.15)');
});
