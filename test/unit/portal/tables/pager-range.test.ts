import * as tableLocales from '@mui/material/locale';
import * as gridLocales from '@mui/x-data-grid/locales';
import { describe, expect, it } from 'vitest';
import { pagerRange } from '@/core/portal/tables/pager-range';
import { countOf } from '@/core/portal/tables/stated';

type Label = (of: { from: number; to: number; count: number; page: number }) => unknown;
const isLabel = (value: unknown): value is Label => typeof value === 'function';
const at = (value: unknown, ...path: string[]): unknown =>
  path.reduce<unknown>(
    (from, key) => (typeof from === 'object' && from !== null ? Reflect.get(from, key) : undefined),
    value,
  );

const labels = [
  ...Object.entries(tableLocales).map(
    ([name, locale]) =>
      [
        `table ${name}`,
        at(locale, 'components', 'MuiTablePagination', 'defaultProps', 'labelDisplayedRows'),
      ] as const,
  ),
  ...Object.entries(gridLocales).map(
    ([name, locale]) =>
      [
        `grid ${name}`,
        at(locale, 'components', 'MuiDataGrid', 'defaultProps', 'localeText', 'paginationDisplayedRows'),
      ] as const,
  ),
].flatMap(([name, label]) => (isLabel(label) ? [{ name, label }] : []));
const say = (label: Label, from: number, to: number, count: number) =>
  String(label({ from, to, count, page: 1 }));

describe('pagerRange reads what MUI says', () => {
  it('knows the languages', () => expect(labels.length).toBeGreaterThan(70));
  it.each(labels)('$name', ({ label }) => {
    expect(pagerRange(say(label, 11, 20, 57))).toEqual({ from: 11, to: 20, total: 57 });
    expect(pagerRange(say(label, 51, 57, 57))).toEqual({ from: 51, to: 57, total: 57 });
    expect(pagerRange(say(label, 1, 100, 12345))).toEqual({ from: 1, to: 100, total: 12345 });
  });
  it.each(
    labels.filter(({ name }) =>
      /(?:enUS|deDE|frFR|esES|itIT|jaJP|koKR|ptBR|ptPT|zhCN|zhTW|plPL|csCZ|svSE|daDK|nbNO|nlNL|fiFI|ruRU|trTR)$/.test(
        name,
      ),
    ),
  )('$name: more than', ({ label }) => expect(pagerRange(say(label, 11, 20, -1))?.total ?? null).toBeNull());
});

describe('pagerRange', () => {
  it('takes marks of the writing’s direction for nothing, and no number below none', () => {
    expect(pagerRange('\u200f1\u200e–10 من 57')).toEqual({ from: 1, to: 10, total: 57 });
    for (const text of ['-5, 10 of 57', '\u200e-5, 10 of 57', '10 of 57 \u22125'])
      expect(pagerRange(text), text).toBeNull();
  });
  it.each([
    ['57 件中 1-10 件', 1, 10, 57],
    ['57개 중 1-10', 1, 10, 57],
    ['1–10 de 57', 1, 10, 57],
    ['Showing 1 to 10 of 57 entries', 1, 10, 57],
    ['1–100 of 5,000', 1, 100, 5000],
    ['101-200 von 5.000', 101, 200, 5000],
    ['1–100 sur 5 000', 1, 100, 5000],
    ['1–100 sur 5\u202f000', 1, 100, 5000],
    ['１～１０ / ５７', 1, 10, 57],
    ['0–0 of 0', 0, 0, 0],
  ])('%s', (text, from, to, total) => expect(pagerRange(text)).toEqual({ from, to, total }));
  it.each(['Page 2 of 6', '10 per page', '1–10 of -1', 'Rows per page: 10 1–10 of 57', ''])(
    '%s is none',
    (text) => expect(pagerRange(text)).toBeNull(),
  );
});

describe('countOf', () => {
  it.each([
    ['57 results', 57],
    ['(1.234 Ergebnisse)', 1234],
    ['57 件', 57],
    ['57件', 57],
    ['Resultados: 57 filas', 57],
  ])('%s', (text, count) => expect(countOf(text)).toBe(count));
  it.each(['57', '57 tokens', 'more than 57 results', '10 of 57 results', 'Last updated 10:15'])(
    '%s is none',
    (text) => expect(countOf(text)).toBeNull(),
  );
});
