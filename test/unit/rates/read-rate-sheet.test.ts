import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { productKey } from '@/core/rates/product-key';
import { readRateSheet } from '@/core/rates/read-rate-sheet';

const read = (text: string, language = 'en-US', known: readonly string[] = []) => {
  const { rates, left } = readRateSheet(text, language, known);
  return {
    rates: rates.map(({ product, tokens, per }) => [product, tokens / 100, ...(per === 'day' ? [] : [per])]),
    left: left.map(({ line, reason }) => [line, reason]),
  };
};

describe('a pasted rate sheet', () => {
  test('from a web page: tabs, a heading, prices beside, a unit column', () => {
    const text = [
      'Product\tTokens\tCharged\tPrice',
      'AutoCAD - including specialized toolsets\t7\tper 24 hours\t$21.00',
      'Revit¹\t10\tper 24 hours\t$30.00',
      'Revit Cloud Rendering\t0.5\tper result\t$1.50',
      'Forma\t–\tper 24 hours\t–',
      '¹ Includes 2 seats from 2026',
    ].join('\n');
    expect(read(text)).toEqual({
      rates: [
        ['AutoCAD - including specialized toolsets', 7],
        ['Revit', 10],
        ['Revit Cloud Rendering', 0.5, 'result'],
      ],
      left: [
        [5, 'no-number'],
        [6, 'note'],
      ],
    });
  });

  test('from a PDF: single blanks, names with numbers, dot leaders, numbered and bulleted lines', () => {
    const text = [
      'Tokens per day',
      '3ds Max 6',
      'InfoWorks ICM Sewer 24 tokens per day',
      'Navisworks Manage ........ 9',
      '• Maya: 6',
      '12. Mudbox 1 token / 24h',
      'Civil 3D 9*',
      'AutoCAD,7',
      'Flame 24 per 24 hours',
    ].join('\r\n');
    expect(read(text)).toEqual({
      rates: [
        ['3ds Max', 6],
        ['InfoWorks ICM Sewer', 24],
        ['Navisworks Manage', 9],
        ['Maya', 6],
        ['Mudbox', 1],
        ['Civil 3D', 9],
        ['AutoCAD', 7],
        ['Flame', 24],
      ],
      left: [],
    });
  });

  test('from a PDF or a phone: one cell a line', () => {
    expect(read('Product\nTokens per day\nRevit\n10\n3ds Max\n6').rates).toEqual([
      ['Revit', 10],
      ['3ds Max', 6],
    ]);
  });

  test('Markdown, semicolons, wide gaps', () => {
    expect(read('| Product | Tokens per 24 hours |\n|---|---:|\n| **Revit** | 10 |').rates).toEqual([
      ['Revit', 10],
    ]);
    expect(read('Revit;10\n"Maya";6').rates).toEqual([
      ['Revit', 10],
      ['Maya', 6],
    ]);
    expect(read('Revit       10\nCivil 3D     9').rates).toEqual([
      ['Revit', 10],
      ['Civil 3D', 9],
    ]);
  });

  test.each([
    ['de', 'Produkt\tTokens pro Tag\nRevit\t10', 10],
    ['de', 'Produkt\tTokens pro 24 Stunden\tPreis pro Tag\nRevit\t10\t30,00', 10],
    ['fr', 'Produit\tJetons par jour\nRevit\t10', 10],
    ['es', 'Producto\tTokens por día\nRevit\t10', 10],
    ['it', 'Prodotto\tToken al giorno\nRevit\t10', 10],
    ['pt-BR', 'Produto\tTokens por dia\nRevit\t10', 10],
    ['ja', '製品\t24 時間あたりのトークン\nRevit\t10', 10],
    ['ko', '제품\t일일 토큰\nRevit\t10', 10],
    ['zh-CN', '产品\t每日令牌\nRevit\t10', 10],
    ['pl', 'Produkt\tTokeny dziennie\nRevit\t10', 10],
    ['cs', 'Produkt\tTokeny za den\nRevit\t10', 10],
    ['ru', 'Продукт\tТокены в день\nRevit\t10', 10],
    ['tr', 'Ürün\tGünlük jeton\nRevit\t10', 10],
  ])('%s: %s', (language, text, tokens) => {
    expect(read(text, language)).toEqual({ rates: [['Revit', tokens]], left: [] });
  });

  test('columns of both kinds, in any order; sections; a decimal comma proven by the column', () => {
    const both =
      'Per result (tokens)\tTokens per day\tProduct\n\t10\tRevit\n0,25\t\tRender\n0,125\t\tBatch\n1,5\t2\tBoth';
    expect(read(both, 'de')).toEqual({
      rates: [
        ['Revit', 10],
        ['Render', 0.25, 'result'],
      ],
      left: [
        [4, 'fraction'],
        [5, 'several-numbers'],
      ],
    });
    const sections = 'Charged per day\nRevit 10\nServices charged per result\nCloud Render 0,5';
    expect(read(sections, 'de').rates).toEqual([
      ['Revit', 10],
      ['Cloud Render', 0.5, 'result'],
    ]);
  });

  test('what could be read in two ways, or is no daily rate, is left out with its reason', () => {
    const text = [
      'Fusion 360 5',
      'Revit 10 30.00',
      'Render 0.5',
      'Storage 3 per month',
      'Vault 2026',
      'Free Viewer 0',
      'Maya 6',
      'Autodesk Maya 7',
      'some words',
    ].join('\n');
    const { rates, left } = read(text, 'en');
    expect(rates).toEqual([]);
    expect(left).toEqual([
      [1, 'several-numbers'],
      [2, 'several-numbers'],
      [3, 'fraction'],
      [4, 'other-unit'],
      [5, 'too-high'],
      [6, 'not-positive'],
      [7, 'twice'],
      [8, 'twice'],
      [9, 'no-number'],
    ]);
    expect(read('Batch 1,234 per result', '').left).toEqual([[1, 'ambiguous-number']]);
    expect(read('Fusion 360 5', 'en', ['Fusion 360']).rates).toEqual([['Fusion 360', 5]]);
  });

  test('two columns of the same kind that differ, or numbers nothing names, are left out', () => {
    expect(read('Product\tTokens per day\tTokens per day (2024)\nRevit\t10\t9\nMaya\t6\t6')).toEqual({
      rates: [['Maya', 6]],
      left: [[2, 'several-numbers']],
    });
    expect(read('Revit\t10\t30\nMaya\t6\t18').rates).toEqual([]);
    const ranges =
      'Product\tTokens per day\nA\t3 or 4\nB\t3-4\nC\t3 tokens for 2 jobs\nD\t7 tokens per 24 hours';
    expect(read(ranges)).toEqual({
      rates: [['D', 7]],
      left: [2, 3, 4].map((line) => [line, 'several-numbers']),
    });
    expect(read('Widget 3 or 4\nJobs 3 tokens for 2 complex jobs\nWidget 3-4').rates).toEqual([]);
    expect(read('Revit\t10 tokens\tper day\t30').rates).toEqual([['Revit', 10]]);
    expect(read('1\tRevit\t10\n2\tMaya\t6').rates).toEqual([
      ['Revit', 10],
      ['Maya', 6],
    ]);
    expect(read('"AutoCAD, incl. toolsets",7').rates).toEqual([['AutoCAD, incl. toolsets', 7]]);
  });

  test('a superscript is no digit', () => {
    expect(read('Product\tTokens per day\nRevit\t10²\nMaya [1]\t6 (2)').rates).toEqual([
      ['Revit', 10],
      ['Maya', 6],
    ]);
  });

  const name = fc
    .array(fc.stringMatching(/^[A-Z][a-z]{2,8}$/), { minLength: 1, maxLength: 3 })
    .map((words) => words.join(' '));
  const sheet = fc.uniqueArray(fc.record({ product: name, tokens: fc.integer({ min: 1, max: 1000 }) }), {
    minLength: 1,
    selector: ({ product }) => productKey(product),
  });

  test('every table that is written plainly is read back, however its cells are set apart', () => {
    fc.assert(
      fc.property(sheet, fc.constantFrom('\t', ' ', '|', ';', '    '), fc.boolean(), (rows, mark, headed) => {
        const lines = rows.map(({ product, tokens }) => `${product}${mark}${tokens}`);
        const text = [
          ...(headed ? [`Product${mark === ' ' ? '\t' : mark}Tokens per day`] : []),
          ...lines,
        ].join('\n');
        const { rates, left } = readRateSheet(text, 'en');
        expect(left).toEqual([]);
        expect(rates.map(({ product, tokens, per }) => ({ product, tokens: tokens / 100, per }))).toEqual(
          rows.map((row) => ({ ...row, per: 'day' })),
        );
      }),
    );
  });

  test('whatever is pasted: no throw, every rate has a name, a line and a whole price within bounds', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom(
        '\t',
        '|',
        '\n',
        '\r\n',
        '  ',
        ' ',
        '10',
        '7,5',
        '1.234',
        '24 h',
        'per result',
        'Revit',
        '¹',
        '(2)',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        const count = text.split(/\r\n|\n|\r/).length;
        const { rates, left } = readRateSheet(text, 'en');
        for (const { line, product, tokens, per } of rates) {
          expect(line).toBeGreaterThan(0);
          expect(line).toBeLessThanOrEqual(count);
          expect(product).toMatch(/\p{L}/u);
          expect(tokens).toBeGreaterThan(0);
          expect(tokens).toBeLessThanOrEqual(100_000);
          if (per === 'day') expect(tokens % 100).toBe(0);
        }
        expect(new Set(rates.map(({ product }) => productKey(product))).size).toBe(rates.length);
        expect(left.every(({ line }) => line > 0 && line <= count)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('long hostile texts are read in time', () => {
    for (const bit of ['a ', '1 ', '| ', '\t', '(1)', '.'.repeat(50), '24 ', ' 1 1', '¹²³', '\u200b']) {
      expect(readRateSheet(bit.repeat(100_000), 'en')).toBeDefined();
      readRateSheet(`${bit.repeat(300)}\n`.repeat(2000), 'en');
    }
  });
});
