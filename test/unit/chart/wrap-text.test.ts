import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wrapText } from '@/components/chart/wrap-text';

const letters = (text: string): number => text.length;

test('lines end at spaces, and between letters of scripts without spaces', () => {
  expect(wrapText('Paid: €12,000 + €1,200', 10, letters)).toEqual(['Paid:', '€12,000 +', '€1,200']);
  expect(wrapText('今月の費用は高い', 4, letters)).toEqual(['今月の費', '用は高い']);
  expect(wrapText('Unbreakable', 3, letters)).toEqual(['Unbreakable']);
  expect(wrapText('', 3, letters)).toEqual([]);
});

test('no word is lost, and a line is only wider than the room when it is one word', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-z0-9€.,]{1,12}$/), { minLength: 1, maxLength: 20 }),
      fc.integer({ min: 1, max: 30 }),
      (words, width) => {
        const lines = wrapText(words.join(' '), width, letters);
        expect(lines.join(' ')).toBe(words.join(' '));
        for (const line of lines) expect(line.length <= width || !line.includes(' ')).toBe(true);
      },
    ),
    { seed: 7 },
  );
});
