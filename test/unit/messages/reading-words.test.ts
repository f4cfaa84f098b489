import { expect, test, vi } from 'vitest';
import { day } from '@/core/units/brands';

test('a total beside a product is read with no more words than the worker has itself', async () => {
  // Other tests are given the words at their start, as pages are.
  vi.resetModules();
  const { readingHandlers } = await import('@/core/messages/handlers/reading');
  const row = (index: number, role: 'data' | 'total', ...cells: string[]) => ({ index, role, cells });
  const period = { from: day(20_000), to: day(20_029) };
  const rows = [
    row(0, 'data', 'ana@x.com', 'Revit', '10'),
    row(1, 'total', 'Average', '', '10'),
    row(2, 'total', 'Total', 'Revit', '10'),
  ];
  const { kept, rejections, sound } = await readingHandlers['portal:rows']({
    page: 'usage-report',
    language: 'en',
    today: day(20_031),
    period,
    whole: true,
    concepts: ['email', 'product', 'tokensUsed'],
    table: { headers: ['Email', 'Product', 'Tokens used'], rows },
  });
  expect([kept, rejections.map(({ row: at, code }) => `${at} ${code}`), sound]).toEqual([
    [0],
    ['2 ambiguous-person'],
    false,
  ]);
});
