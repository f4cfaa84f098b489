import { expect, test } from 'vitest';
import { centitokens, day } from '@/core/units/brands';
import { dayOfIso } from '@/core/units/day';
import { random } from '@/test/support/company/random';
import { readBack } from '@/test/support/exports/read-back';
import type { ExportTable, Value } from '@/test/support/exports/table';
import { writeText } from '@/test/support/exports/write-text';

const today = dayOfIso('2026-03-05') ?? day(0);

/** Rows beyond one piece and one batch, with more people than a table of them remembers. */
function manyRows(count: number): ExportTable {
  const draw = random(17);
  const below = (n: number) => draw.int(0, n - 1);
  const hex = (n: number) => n.toString(16).padStart(40, '0');
  const rows = Array.from({ length: count }, (_, i): Value[] => {
    const who = i % 2 === 0 ? i : below(3000);
    const isHidden = who % 11 === 0;
    const product = ['AutoCAD', 'Revit', 'Größe', '図面'][below(4)] ?? '';
    return [
      `Team ${below(5)}`,
      isHidden ? hex(who) : `Ana${who % 7}`,
      isHidden ? '*****' : `p${who}@${who % 2 ? 'Example' : 'example'}.com`,
      product,
      below(9) === 0 ? null : `${product} ${below(3)}`,
      String(2020 + below(6)),
      { day: day(today - below(300)) },
      below(20) === 0 ? null : { tokens: centitokens(below(4000)) },
    ];
  });
  const columns = ['Team', 'First name', 'Email', 'Product', 'Feature', 'Version', 'Day used', 'Tokens used'];
  return { columns: columns.map((title) => ({ snake: title, title })), rows };
}

test('lines read by their bytes say what the parser’s cells say', async () => {
  const table = manyRows(80_000);
  const byBytes = await readBack({ f: writeText(table) }, { today });
  const byCells = await readBack({ f: writeText(table, { quotes: 'all' }) }, { today });
  expect(byBytes.previews[0]?.rows).toBe(80_000);
  expect(byBytes.previews[0]).toEqual(byCells.previews[0]);
  const differing = byBytes.days.findIndex(
    (line, i) => JSON.stringify(line) !== JSON.stringify(byCells.days[i]),
  );
  expect(differing).toBe(-1);
  const sum = table.rows.reduce((all, row) => {
    const tokens = row[7];
    return all + (tokens && typeof tokens === 'object' && 'tokens' in tokens ? tokens.tokens : 0);
  }, 0);
  expect(byBytes.previews[0]?.tokens).toBe(sum);
});
