import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { HEADS, REPORTS } from '@/components/dashboard/reports/tables/heads';
import { aboutHead, columnsHead } from '@/components/dashboard/reports/tables/use-heads';
import { ReportDocument } from '@/core/report/report-document';
import type { TableHead } from '@/core/report/report-table';
import { english as t } from '../../support/translator';

const place = (path: string) => fileURLToPath(new URL(`../../../docs/${path}`, import.meta.url));
const BEGIN = '<!-- tables: written by test/unit/report/documentation.test.ts -->';
const END = '<!-- end of tables -->';
const isUpdate = process.env.UPDATE_DOCS === '1';

function section({ id, title, columns }: TableHead): string {
  const rows = columns.map(({ key, label, type, doc }) => [`\`${key}\``, label, type, doc]);
  return [
    `### ${title} (\`${id}\`)`,
    '',
    t.maybe(`report_note_${id}`, []),
    '',
    ...aligned([['column', 'heading', 'type', 'meaning'], ...rows]),
  ].join('\n');
}

/** A table as the formatter writes it. */
function aligned(cells: readonly (readonly string[])[]): string[] {
  const widths = (cells[0] ?? []).map((_, i) => Math.max(...cells.map((row) => row[i]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  const [head = [], ...rows] = cells;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)];
}

test('docs/REPORTS.md has every column of every table (UPDATE_DOCS=1 writes it anew)', () => {
  const heads = [...REPORTS.map((id) => HEADS[id](t, 'EUR')), aboutHead(t), columnsHead(t)];
  const tables = `${BEGIN}\n\n${heads.map(section).join('\n\n')}\n\n${END}`;
  const text = readFileSync(place('REPORTS.md'), 'utf8');
  const written = text.slice(text.indexOf(BEGIN), text.indexOf(END) + END.length);
  if (isUpdate)
    writeFileSync(
      place('REPORTS.md'),
      text.replace(written, () => tables),
    );
  else expect(written).toBe(tables);
});

test('docs/report.schema.json is the schema of a report as JSON', () => {
  const schema = `${JSON.stringify(z.toJSONSchema(ReportDocument), null, 2)}\n`;
  if (isUpdate) writeFileSync(place('report.schema.json'), schema);
  else expect(JSON.parse(readFileSync(place('report.schema.json'), 'utf8'))).toEqual(JSON.parse(schema));
});

test('a column’s key means one thing: the same type and meaning in every table', () => {
  const seen = new Map<string, string>();
  for (const id of REPORTS)
    for (const { key, type, doc } of HEADS[id](t, 'EUR').columns) {
      expect(`${type} ${doc}`, `${id}.${key}`).toBe(seen.get(key) ?? `${type} ${doc}`);
      seen.set(key, `${type} ${doc}`);
      expect(key).toMatch(/^[a-z][a-z_]*$/);
    }
});
