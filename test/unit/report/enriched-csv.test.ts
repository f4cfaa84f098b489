import { expect, test } from 'vitest';
import type { RowVerdict } from '@/core/model/row-verdict';
import { type EnrichedTable, enrichedCsv } from '@/core/report/enriched-csv';
import { reportFileName } from '@/core/report/file-name';
import { day, minor } from '@/core/units/brands';
import { dayOfIso } from '@/core/units/day';
import { row } from '../store/support/captures';

const usd = (dollars: number) => ({ minor: minor(Math.round(dollars * 100)), currency: 'USD' });
const period = { from: dayOfIso('2026-08-01') ?? day(20_000), to: dayOfIso('2026-10-31') ?? day(20_001) };

const verdict: RowVerdict = {
  row: 0,
  cost: usd(2100.5),
  costPerYear: usd(8402),
  seat: { name: 'Revit', kind: 'product', perYear: usd(2835), origin: 'list' },
  rate: { perDay: 1000, origin: 'learned' },
  breakEvenDaysPerYear: 94.5,
  daysPerYear: 280,
  verdict: {
    kind: 'move',
    target: 'seat',
    saving: usd(5567),
    probability: 0.93,
    reasons: [
      { code: 'above-break-even', figures: { days: 280 } },
      { code: 'unknown-code', figures: {} },
    ],
  },
  missing: [{ code: 'no-seat-price', figures: {} }],
};

const table = (more: Partial<EnrichedTable> = {}): EnrichedTable => ({
  page: 'by-user',
  team: { kind: 'one', name: 'North' },
  period,
  headers: ['Name', 'Tokens used'],
  rows: [
    { cells: ['=cmd|x', '700.00'], observation: row({ email: 'a@x.example' }, 70_000, { access: 'flex' }) },
    { cells: ['Total', '700.00'], observation: null },
  ],
  verdicts: new Map([[0, verdict]]),
  currency: 'USD',
  locale: 'en-US',
  words: {
    head: (column, currency) => `${column} ${currency}`,
    plan: (access) => access,
    verdict: ({ kind, target }) => `${kind} ${target}`,
    reason: ({ code }) => (code === 'unknown-code' ? null : `${code}.`),
  },
  ...more,
});

test('the table as looked at, then what Flexmeter says of each row', () => {
  const { text, fileName } = enrichedCsv(table());
  expect(fileName).toBe('flexmeter-by-user-North-2026-08-01-to-2026-10-31.csv');
  const [head, first, total, end] = text.split('\r\n');
  expect(head).toBe(
    '\ufeffName,Tokens used,cost USD,yearly USD,seat USD,price USD,rate USD,threshold USD,days USD,plan USD,verdict USD,saving USD,probability USD,reasons USD',
  );
  expect(first).toBe(
    "'=cmd|x,700.00,2100.50,8402.00,Revit,2835.00,10.00,94.5,280.0,flex,move seat,5567.00,0.93,above-break-even. no-seat-price.",
  );
  expect(total).toBe('Total,700.00,,,,,,,,,,,,');
  expect(end).toBe('');
});

test('in a decimal-comma locale, amounts have a comma and cells a semicolon between', () => {
  const line = enrichedCsv(table({ locale: 'de-DE' })).text.split('\r\n')[1];
  expect(line).toContain(';"2100,50";"8402,00";Revit;');
});

test('amounts have the digits of their currency, and none stands under another currency', () => {
  const yen = { ...verdict, cost: { minor: minor(315_075), currency: 'JPY' } };
  const line = enrichedCsv(table({ currency: 'JPY', verdicts: new Map([[0, yen]]) })).text.split('\r\n')[1];
  expect(line?.split(',').slice(2, 4)).toEqual(['315075', '']);
});

test('rows of uneven length keep every cell in its column', () => {
  const rows = [
    { cells: ['a'], observation: null },
    { cells: ['b', '1', 'extra'], observation: null },
  ];
  const lines = enrichedCsv(table({ rows })).text.trimEnd().split('\r\n');
  expect(new Set(lines.map((line) => line.split(',').length)).size).toBe(1);
});

test('the file name holds no path and no hidden sign, whatever the team is called', () => {
  const name = (team: string) => reportFileName('by-user', { kind: 'one', name: team }, null);
  expect(name('../../etc/passwd')).toBe('flexmeter-by-user-etc-passwd.csv');
  expect(name('a\u202Egnp.exe:\u0000|?*')).toBe('flexmeter-by-user-a-gnp-exe.csv');
  expect(name('Büro 北')).toBe('flexmeter-by-user-Büro-北.csv');
  expect(name('///')).toBe('flexmeter-by-user.csv');
  expect(name('x'.repeat(400)).length).toBeLessThan(100);
  expect(reportFileName('summary', { kind: 'all' }, null)).toBe('flexmeter-summary-all-teams.csv');
});
