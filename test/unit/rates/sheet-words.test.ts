import { describe, expect, test } from 'vitest';
import { readRateSheet } from '@/core/rates/read-rate-sheet';
import { chargedPer, isAllDay, saysMoney, saysTokens, withoutAllDay } from '@/core/rates/sheet/charged-per';
import { lineRate } from '@/core/rates/sheet/line-rate';
import { headingOf } from '@/core/rates/sheet/sheet-columns';
import { isFootnote, sheetLines, withoutFootnote } from '@/core/rates/sheet/sheet-lines';

describe('what tokens are charged for', () => {
  test.each([
    ['per day', 'day'],
    ['täglich', 'day'],
    ['за 24 часа', 'day'],
    ['24-Stunden', 'day'],
    ['24 h', 'day'],
    ['1 日あたり', 'day'],
    ['per result', 'result'],
    ['pro Ergebnis', 'result'],
    ['結果ごと', 'result'],
    ['결과', 'result'],
    ['per hour', 'other'],
    ['monatlich', 'other'],
    ['1 時間', 'other'],
    ['월', 'other'],
    ['Tokens', null],
    ['', null],
    ['124', null],
  ])('%s: %s', (text, per) => expect(chargedPer(text)).toBe(per));

  test('a result counts before a day, and 24 hours aren’t hours', () => {
    expect(chargedPer('results per day')).toBe('result');
    expect(chargedPer('day or month')).toBe('day');
    expect(isAllDay('24 hours')).toBe(true);
    expect(isAllDay('24')).toBe(false);
    expect(isAllDay('2 hours')).toBe(false);
    expect(withoutAllDay('7 / 24 hr').trim()).toBe('7 /');
  });

  test('words of money and of tokens', () => {
    for (const money of ['$3', 'Price', 'Preis pro Tag', '価格', '€', 'MSRP'])
      expect(saysMoney(money)).toBe(true);
    for (const none of ['Tokens', 'Precise', 'per day']) expect(saysMoney(none)).toBe(false);
    for (const tokens of [
      'Tokens',
      'Jetons',
      'fichas',
      'żetony',
      'トークン',
      '토큰',
      '令牌',
      'токены',
      'tokeny',
    ])
      expect(saysTokens(tokens)).toBe(true);
    for (const none of ['Price', 'took', 'poker']) expect(saysTokens(none)).toBe(false);
  });
});

describe('lines of a sheet', () => {
  test('footnote marks end a text or begin an explanation', () => {
    for (const marked of ['Revit*', 'Revit¹²', 'Revit [2]', 'Revit (12)', 'Revit †‡', 'Revit [12]'])
      expect(withoutFootnote(marked)).toBe('Revit');
    expect(withoutFootnote('Revit (2026)')).toBe('Revit (2026)');
    expect(withoutFootnote('Fusion(2)')).toBe('Fusion(2)');
    for (const note of ['* only in Europe', '¹ with a seat', ' [1] new', '(2) until May'])
      expect(isFootnote(note)).toBe(true);
    for (const line of ['Revit* 10', '[beta] Tool 3', '(2026) prices', '10'])
      expect(isFootnote(line)).toBe(false);
  });

  const cells = (text: string) => sheetLines(text).map((line) => line.cells);

  test('cells end at tabs, pipes, semicolons, wide gaps, or commas behind a quoted name', () => {
    expect(cells('Revit\t10\nMaya;6')).toEqual([
      ['Revit', '10'],
      ['Maya', '6'],
    ]);
    expect(cells('| Revit | 10 |\nMaya | 6')).toEqual([
      ['Revit', '10'],
      ['Maya', '6'],
    ]);
    expect(cells('Maya；6')).toEqual([['Maya', '6']]);
    expect(cells('Civil 3D    9')).toEqual([['Civil 3D', '9']]);
    expect(cells('"AutoCAD, all", 7')).toEqual([['AutoCAD, all', '7']]);
    expect(cells('• Revit 10')).toEqual([['Revit 10']]);
    expect(cells('**Revit**\t10')).toEqual([['Revit', '10']]);
  });

  test('blank lines and rules aren’t lines, but are counted; every kind of line end is one', () => {
    const lines = sheetLines('a\r\n\r\n---\rb\n');
    expect(lines.map(({ line, text, isTable }) => [line, text, isTable])).toEqual([
      [1, 'a', false],
      [4, 'b', false],
    ]);
    expect(sheetLines('')).toEqual([]);
  });

  test('beyond 5,000 lines and 1,000 letters a line nothing is read', () => {
    expect(sheetLines('x\n'.repeat(6000))).toHaveLength(5000);
    expect(sheetLines('x'.repeat(1200))[0]?.text).toHaveLength(1000);
  });
});

describe('a heading', () => {
  const heading = (text: string, isFirst = true) => {
    const [line] = sheetLines(text);
    return line ? headingOf(line, isFirst) : undefined;
  };

  test('says which columns are the product, its rate and its unit', () => {
    expect(heading('Tokens per day\tProduct\tCharged per')).toEqual({
      product: 1,
      day: [0],
      result: [],
      unit: 2,
    });
    expect(heading('Product\tTokens per day\tTokens per result')).toEqual({
      product: 0,
      day: [1],
      result: [2],
      unit: -1,
    });
    expect(heading('Product\tDays\tTokens')).toMatchObject({ day: [2] });
    expect(heading('Product\tPrice per day\tTokens per day')).toMatchObject({ day: [2] });
    expect(heading('Product\tTokens per hour\tTokens')).toMatchObject({ day: [2] });
  });

  test('is none without a table, with numbers, or where nothing says what its columns are', () => {
    expect(heading('Product Tokens')).toBeNull();
    expect(heading('Product\t10')).toBeNull();
    expect(heading('Product\tNotes')).toBeNull();
    expect(heading('Tokens\tTokens per day')).toBeNull();
    expect(heading('Product\tTokens per 24 hours')).not.toBeNull();
  });

  test('needn’t name the product if it is the first line', () => {
    expect(heading('Our tools\tTokens')).toEqual({ product: 0, day: [1], result: [], unit: -1 });
    expect(heading('Our tools\tTokens', false)).toBeNull();
    expect(heading('Our tools\tper day')).toBeNull();
    expect(heading('Product\tTokens', false)).not.toBeNull();
  });
});

describe('a line of running text', () => {
  const rate = (text: string, ...known: string[]) => lineRate(text, (product) => known.includes(product));

  test('is a product, its last number, and what that is charged for', () => {
    expect(rate('Maya 6')).toEqual({ product: 'Maya', number: '6', per: null });
    expect(rate('Maya: 6 tokens/day')).toEqual({ product: 'Maya', number: '6', per: 'day' });
    expect(rate('Cloud Render = 0,5 per result')).toEqual({
      product: 'Cloud Render',
      number: '0,5',
      per: 'result',
    });
    expect(rate('Maya — 6/24h')).toEqual({ product: 'Maya', number: '6', per: 'day' });
    expect(rate('Maya (6)')).toMatchObject({ product: 'Maya' });
  });

  test('without a number, with nothing but one, or with two of them says no rate', () => {
    expect(rate('Maya')).toBe('no-number');
    expect(rate('6 tokens')).toBe('no-number');
    expect(rate('Maya 24 hours')).toBe('no-number');
    expect(rate('Fusion 360 5')).toBe('several-numbers');
    expect(rate('Fusion 360 5', 'Fusion 360')).toMatchObject({ product: 'Fusion 360', number: '5' });
  });
});

describe('what is left of a sheet', () => {
  const left = (text: string, language = 'en') =>
    readRateSheet(text, language).left.map(({ line, text: said, reason }) => [line, said, reason]);

  test('is told by line, in the order of lines, with what was said and why', () => {
    expect(left('Maya 6\nwords\nRevit 0\nMaya 7\n¹ note')).toEqual([
      [1, 'Maya 6', 'twice'],
      [2, 'words', 'no-number'],
      [3, 'Revit 0', 'not-positive'],
      [4, 'Maya 7', 'twice'],
      [5, '¹ note', 'note'],
    ]);
  });

  test('a line of one product said twice alike is no contradiction; by day and by result is', () => {
    expect(readRateSheet('Maya 6\nautodesk maya 6', 'en').rates).toHaveLength(1);
    expect(left('Maya 6\nMaya 6')).toEqual([]);
    expect(left('Maya 6 per day\nMaya 6 per result').map(([, , reason]) => reason)).toEqual([
      'twice',
      'twice',
    ]);
  });

  test('a thousand tokens are a rate, more and none aren’t; a name needs letters and at most 200', () => {
    const reason = (text: string) => left(text)[0]?.[2];
    expect(readRateSheet('Maya 1000', 'en').rates[0]?.tokens).toBe(100_000);
    expect(reason('Maya 1001')).toBe('too-high');
    expect(reason('Product\tTokens\n---x\t0')).toBe('not-positive');
    expect(reason('Product\tTokens\n…\t5')).toBe('no-product');
    expect(readRateSheet(`${'m'.repeat(200)}\t5`, 'en').rates).toHaveLength(1);
    expect(reason(`${'m'.repeat(201)}\t5`)).toBe('no-product');
  });

  test('what a part is charged for holds until the next heading', () => {
    const { rates } = readRateSheet(
      'Charged per result\nRender\t0.5\nBatch\t2\tper day\nProduct\tTokens\nMaya\t6',
      'en',
    );
    expect(rates.map(({ product, per }) => [product, per])).toEqual([
      ['Render', 'result'],
      ['Batch', 'day'],
      ['Maya', 'day'],
    ]);
  });

  test('a number alone belongs to the product up to three lines above it, unless that has one', () => {
    const read = (text: string) =>
      readRateSheet(text, 'en').rates.map(({ product, line }) => [product, line]);
    expect(read('Maya\n\n\n6')).toEqual([['Maya', 1]]);
    expect(read('Maya\n\n\n\n6')).toEqual([]);
    expect(read('Maya\n6 tokens\n7')).toEqual([['Maya', 1]]);
    expect(read('3ds Max 2026\n6')).toEqual([]);
    expect(read('Tokens per day\n6')).toEqual([]);
  });

  test('numbered lines aren’t numbers of products', () => {
    expect(readRateSheet('1. Maya 6\n12) Revit 10', 'en').rates.map(({ product }) => product)).toEqual([
      'Maya',
      'Revit',
    ]);
    expect(left('3 jobs for 5')).toEqual([[1, '3 jobs for 5', 'note']]);
  });

  test('cells of money, of parts and of nothing aren’t amounts', () => {
    const rates = (row: string) => readRateSheet(row, 'en').rates.map(({ tokens }) => tokens / 100);
    expect(rates('Maya\t$3\t6')).toEqual([6]);
    expect(rates('Maya\t50%\t6')).toEqual([6]);
    expect(rates('Maya\t–\t6')).toEqual([6]);
    expect(rates('Maya\tabout 9\t6')).toEqual([6]);
    expect(rates('Maya\t~6')).toEqual([6]);
  });
});
