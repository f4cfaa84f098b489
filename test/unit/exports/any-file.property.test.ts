import fc from 'fast-check';
import { expect, test } from 'vitest';
import { centitokens, day } from '@/core/units/brands';
import { dayOfIso, isoOfDay } from '@/core/units/day';
import { readBack } from '@/test/support/exports/read-back';
import type { ExportTable, Value } from '@/test/support/exports/table';
import { type TextOptions, writeText } from '@/test/support/exports/write-text';
import { writeXlsx } from '@/test/support/exports/write-xlsx';

const today = dayOfIso('2026-03-05') ?? day(0);

/** Names with everything a delimited file stumbles over; never blank, nor a word for nothing. */
const name = fc
  .string({
    unit: fc.constantFrom(
      'a',
      'B',
      'é',
      '漢',
      ' ',
      ',',
      ';',
      '\t',
      '|',
      '"',
      "'",
      '\n',
      '\r\n',
      '=',
      '1',
      '.',
    ),
  })
  .map((text) => `x${text}y`);

const lines = fc.array(
  fc.record({
    team: name,
    first: name,
    email: fc.integer({ min: 1, max: 30 }).map((n) => `p${n}@example.com`),
    product: name,
    feature: fc.option(name),
    day: fc.integer({ min: today - 400, max: today }).map(day),
    tokens: fc.option(fc.integer({ min: 0, max: 250_000 }).map(centitokens)),
  }),
  { minLength: 1, maxLength: 12 },
);

const KEYS = ['team', 'first', 'email', 'product', 'feature', 'day', 'tokens', 'extra'] as const;
const COLUMNS = {
  team: { snake: 'team_alias', title: 'Team' },
  first: { snake: 'first_name', title: 'First name' },
  email: { snake: 'email', title: 'EMAIL ' },
  product: { snake: 'offering_name', title: 'Product' },
  feature: { snake: 'product_name', title: 'Feature' },
  day: { snake: 'day_used', title: 'Day_Used' },
  tokens: { snake: 'tokens_used', title: 'tokensused' },
  extra: { snake: 'something_else', title: 'Something else' },
};

const order = fc.shuffledSubarray([...KEYS], { minLength: KEYS.length });
const options: fc.Arbitrary<Partial<TextOptions>> = fc.record({
  generation: fc.constantFrom('snake', 'title'),
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  newline: fc.constantFrom('\n', '\r\n'),
  quotes: fc.constantFrom('needed', 'all'),
  decimal: fc.constantFrom('.', ','),
  dates: fc.constantFrom('iso', 'timestamp', 'dots', 'slashes'),
  encoding: fc.constantFrom('utf-8', 'utf-16le', 'utf-16be'),
  bom: fc.boolean(),
  sep: fc.boolean(),
  finalNewline: fc.boolean(),
});

const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();

test('any order, delimiter, encoding, line end and quoting gives the same rows', async () => {
  await fc.assert(
    fc.asyncProperty(
      lines,
      order,
      options,
      fc.constantFrom('text', 'workbook'),
      async (rows, keys, how, format) => {
        const cellOf = (row: (typeof rows)[number], key: (typeof KEYS)[number]): Value => {
          if (key === 'extra') return 'kept aside';
          if (key === 'day') return { day: row.day };
          if (key === 'tokens') return row.tokens === null ? null : { tokens: row.tokens };
          return row[key];
        };
        const table: ExportTable = {
          columns: keys.map((key) => COLUMNS[key]),
          rows: rows.map((row) => keys.map((key) => cellOf(row, key))),
        };
        // Without a line end, a blank last cell may as well be a cut: such a file is refused.
        fc.pre(how.finalNewline === true || keys.at(-1) !== 'tokens' || rows.at(-1)?.tokens !== null);
        fc.pre(how.finalNewline === true || keys.at(-1) !== 'feature' || rows.at(-1)?.feature !== null);
        const bytes =
          format === 'text'
            ? writeText(table, how)
            : writeXlsx(table, { generation: 'title', strings: 'inline' });
        const { days, previews, refusals } = await readBack({ f: bytes }, { today });
        expect(refusals).toEqual([]);
        expect(previews[0]?.rejected).toEqual([]);
        expect(previews[0]?.columnsUnknown.length).toBe(1);
        expect(
          days.map(({ person, product, feature, team, day: used, tokens }) => [
            person?.email,
            person?.name,
            product,
            feature,
            team,
            used,
            tokens,
          ]),
        ).toEqual(
          rows.map((row) => [
            row.email,
            squeezed(row.first),
            squeezed(row.product),
            row.feature === null ? null : squeezed(row.feature),
            squeezed(row.team),
            isoOfDay(row.day),
            row.tokens,
          ]),
        );
      },
    ),
    { numRuns: 400 },
  );
});

test('whatever bytes come, the answer is a refusal or a preview', async () => {
  const start = fc.constantFrom(
    '',
    'PK\u0003\u0004',
    '{"columns":[',
    'Product,Email,Day used,Tokens used\n',
    '\ufeff',
    'sep=;\n',
  );
  await fc.assert(
    fc.asyncProperty(start, fc.uint8Array({ maxLength: 400 }), fc.string(), async (text, bytes, more) => {
      const all = new Blob([text, new Uint8Array(bytes), more]);
      const given = new Uint8Array(await all.arrayBuffer());
      const { previews, refusals } = await readBack({ f: given }, { today });
      expect(previews.length + refusals.length).toBe(1);
    }),
    { numRuns: 500 },
  );
});
