import { describe, expect, it } from 'vitest';
import { centitokens, minor } from '@/core/units/brands';
import { dayOfIso } from '@/core/units/day';
import { centitokensOfDecimal, numberOfDecimal, scaleDecimal } from '@/core/units/decimal';
import {
  formatDayShort,
  formatDays,
  formatMoney,
  formatNumber,
  formatPercent,
  formatTokens,
} from '@/core/units/format';
import { knownLocale } from '@/core/units/locales';
import { costOfTokens, parseMoney } from '@/core/units/money';
import { conventionOf } from '@/core/units/number-convention';
import { readingsOf } from '@/core/units/number-readings';
import { unitOfWord } from '@/core/units/number-words';
import { parseColumn, parseNumber } from '@/core/units/numbers';
import { placeholderCode } from '@/core/units/placeholder';

const decimal = (text: string) => {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d*)\.?(\d*)$/.exec(text) ?? [];
  return { negative: sign === '-', whole, fraction };
};

describe('a decimal number', () => {
  it('is the nearest double up to 15 digits that count', () => {
    const of = (text: string) => numberOfDecimal(decimal(text));
    expect(of('123456789012.345')).toBe(123456789012.345);
    expect(of('1234567890123456')).toBeNull();
    expect(of('000123456789012345')).toBe(123456789012345);
    expect(of('0.000123456789012345')).toBe(0.000123456789012345);
    expect([of('-0.5'), of('.5'), of('7.'), of('')]).toEqual([-0.5, 0.5, 7, 0]);
    expect(Object.is(of('-0'), 0)).toBe(true);
  });

  it('is scaled half to even, and says what it lost', () => {
    const scale = (text: string, places: number) => {
      const found = scaleDecimal(decimal(text), places);
      return found.ok ? [found.value, found.rounded ?? false] : found.code;
    };
    expect(scale('0.5', 0)).toEqual([0, true]);
    expect(scale('1.5', 0)).toEqual([2, true]);
    expect(scale('2.5', 0)).toEqual([2, true]);
    expect(scale('2.50001', 0)).toEqual([3, true]);
    expect(scale('2.49', 0)).toEqual([2, true]);
    expect(scale('2.6', 0)).toEqual([3, true]);
    expect(scale('-1.5', 0)).toEqual([-2, true]);
    expect(scale('1.2', 3)).toEqual([1200, false]);
    expect(scale('1.2340', 3)).toEqual([1234, false]);
    expect(scale('0007', 2)).toEqual([700, false]);
    expect(scale('9007199254740991', 0)).toEqual([Number.MAX_SAFE_INTEGER, false]);
    expect(scale('9007199254740992', 0)).toBe('unparsable');
    expect(scale('9007199254740991.5', 0)).toBe('unparsable');
    const zero = scaleDecimal(decimal('-0.001'), 2);
    expect(zero.ok && Object.is(zero.value, 0)).toBe(true);
  });

  it('of tokens keeps hundredths', () => {
    expect(centitokensOfDecimal(decimal('12.345'))).toEqual({ ok: true, value: 1234, rounded: true });
    expect(centitokensOfDecimal(decimal('99999999999999999')).ok).toBe(false);
  });
});

describe('the price of tokens', () => {
  it('goes half away from zero, and nothing costs nothing', () => {
    const of = (tokens: number, price: number) => costOfTokens(centitokens(tokens), price);
    expect([of(0, 300), of(1, 0), of(0, -3)]).toEqual([0, 0, 0]);
    expect([of(50, 1), of(-50, 1), of(150, 1), of(-150, 1), of(149, 1), of(-149, 1)]).toEqual([
      1, -1, 2, -2, 1, -1,
    ]);
    expect(of(100, 0.0000004)).toBe(0);
    expect(of(1_000_000_000_000, 0.000001)).toBe(10_000);
    expect(() => of(Number.MAX_SAFE_INTEGER, 1000)).toThrow(RangeError);
  });

  it('may be typed with the signs of home and abroad', () => {
    const read = (text: string, language: string, currency: string) => {
      const found = parseMoney(text, language, currency);
      return found.ok ? found.value : found.code;
    };
    expect(read('CA$12', 'en-US', 'CAD')).toEqual({ minor: 1200, currency: 'CAD' });
    expect(read('$12', 'fr-CA', 'CAD')).toEqual({ minor: 1200, currency: 'CAD' });
    expect(read('12 kr', 'sv', 'SEK')).toEqual({ minor: 1200, currency: 'SEK' });
    expect(read('SEK 12', '', 'SEK')).toEqual({ minor: 1200, currency: 'SEK' });
    expect(read('USD12', 'en', 'USD')).toEqual({ minor: 1200, currency: 'USD' });
    expect(read('12 %', 'en', 'USD')).toBe('unparsable');
    expect(read('1.5', 'en', 'JPY')).toEqual({ minor: 2, currency: 'JPY' });
  });
});

describe('numbers as shown', () => {
  it('read one way only where one mark can’t be the decimal one', () => {
    const of = (text: string) => {
      const found = readingsOf(text);
      const said = (one: { negative: boolean; whole: string; fraction: string } | null | undefined) =>
        one ? `${one.negative ? '-' : ''}${one.whole}.${one.fraction}` : null;
      return found && [said(found.point), said(found.comma)];
    };
    expect(of('1.5')).toEqual(['1.5', null]);
    expect(of('1,5')).toEqual([null, '1.5']);
    expect(of('1.234')).toEqual(['1.234', '1234.']);
    expect(of('1,234')).toEqual(['1234.', '1.234']);
    expect(of('0.123')).toEqual(['0.123', null]);
    expect(of('1.234,5')).toEqual([null, '1234.5']);
    expect(of('1\u00a0234')).toEqual(['1234.', '1234.']);
    expect(of('1\u2009234\u00a0567')).toEqual(['1234567.', '1234567.']);
    expect(of('1\u2007234,5')).toEqual([null, '1234.5']);
    expect(of("1'234.5")).toEqual(['1234.5', null]);
    expect(of('(1.5)')).toEqual(['-1.5', null]);
    expect(of('( 1.5 )')).toEqual(['-1.5', null]);
    expect(of('＋7')).toEqual(['7.', '7.']);
    expect(of(' - 7')).toEqual(['-7.', '-7.']);
    expect(of('1，234')).toEqual(['1234.', '1.234']);
    expect(of('1．5')).toEqual(['1.5', null]);
    expect(of('1٬234٫5')).toEqual(['1234.5', '1234.5']);
    expect(of('1,23,456.7')).toEqual(['123456.7', null]);
    for (const none of ['(-5)', '(+5)', '1.2.3', "1'23", '1.2,3.4', '5,', 'a5', '5-', '1 - 2', '0,123,456'])
      expect(of(none)).toBeNull();
  });

  it('say whether they are bare digits, and whether blanks stand between them', () => {
    const of = (text: string) => {
      const found = readingsOf(text);
      return found && [found.bare, found.blank];
    };
    expect(of('1234')).toEqual([true, false]);
    expect(of('1234567890')).toEqual([true, false]);
    expect(of('1234 tokens')).toEqual([true, false]);
    expect(of('1,234')).toEqual([false, false]);
    expect(of('1 234')).toEqual([false, true]);
    expect(of('1\u00a0234')).toEqual([false, false]);
  });

  it('may be up to 60 signs long', () => {
    expect(readingsOf(`${' '.repeat(58)}12`)).not.toBeNull();
    expect(readingsOf(`${' '.repeat(59)}12`)).toBeNull();
  });

  it('have a unit after them; before them only per cent', () => {
    const of = (text: string) => readingsOf(text)?.unit;
    expect([of('5 tokens'), of('5 %'), of('%5'), of('% 5'), of('5％'), of('5'), of('5 Tage.')]).toEqual([
      'tokens',
      'percent',
      'percent',
      'percent',
      'percent',
      null,
      'days',
    ]);
    expect([of('tokens 5'), of('%5%'), of('% 5 tokens'), of('5 hours'), of('5 .')]).toEqual(
      Array(5).fill(undefined),
    );
  });

  it.each([
    [
      'tokens',
      'Token',
      'Flex tokens',
      'autodesk flex-tokens',
      'jetons',
      'トークン',
      'токенов',
      '令牌',
      'ficha',
    ],
    ['days', 'day', 'Tagen', 'jours', 'giorni', 'dní', 'дней', '日間', 'gün', 'päivää'],
    ['count', 'users', 'Produkte', 'Mal', 'fois', 'veces', 'utenti', '名のユーザー', '명', '个产品'],
    ['percent', '%', '٪', '％'],
  ])('count %s', (unit, ...words) => {
    for (const word of words) expect(unitOfWord(word)).toBe(unit);
  });

  it('count nothing known otherwise', () => {
    for (const word of ['k', 'Tsd.', '万', 'token price', 'today', 'hours', 'userss', '.'])
      expect(unitOfWord(word)).toBeUndefined();
    expect(unitOfWord('  ')).toBeNull();
  });

  it('in a column may be all of one unit', () => {
    const days = parseColumn(['5 days', '3', '2 tokens', '10 %'], 'en', { units: ['days'] }).values;
    expect(days.map((cell) => (cell.ok ? cell.value : cell.code))).toEqual([
      5,
      3,
      'unparsable',
      'unparsable',
    ]);
  });

  it('tell the mark they prove, and whether they contradict each other', () => {
    const column = (texts: string[], language = '') => {
      const { decimal: mark, contradictory } = parseColumn(texts, language);
      return [mark, contradictory];
    };
    expect(column(['1.5', '2'])).toEqual(['.', false]);
    expect(column(['1,5', '2'])).toEqual([',', false]);
    expect(column(['1,5', '2.5', '3.5'])).toEqual(['.', true]);
    expect(column(['1,5', '2.5'], 'de')).toEqual([',', true]);
    expect(column(['1,5', '2.5'])).toEqual([null, true]);
    expect(column(['1', '2'], 'de')).toEqual([',', false]);
    expect(column(['1', '2'])).toEqual([null, false]);
    expect(column([], 'en')).toEqual(['.', false]);
  });

  it('with more digits than doubles hold are refused', () => {
    expect(parseNumber('1234567890123456', 'en')).toEqual({ ok: false, code: 'unparsable' });
    expect(parseColumn(['1234567890123456', '1'], 'en').values[0]).toEqual({ ok: false, code: 'unparsable' });
  });

  it('follow the language, as far as there is one', () => {
    expect(conventionOf('de')).toEqual({ decimal: ',', group: '.' });
    expect(conventionOf('fr')).toEqual({ decimal: ',', group: ' ' });
    expect(conventionOf('de-CH')?.group).toMatch(/^['’]$/);
    for (const none of ['', 'not a language', 'xx']) expect(conventionOf(none)).toBeNull();
    expect([knownLocale('de-AT'), knownLocale(''), knownLocale('?'), knownLocale('xx')]).toEqual([
      'de-AT',
      null,
      null,
      null,
    ]);
  });
});

it('what stands for no value', () => {
  for (const text of ['-', '—', '…', 'N/A', 'n.a.', 'Loading…', 'Wird geladen...', 'k. A.', '?', 'NULL'])
    expect(placeholderCode(text)).toBe('placeholder');
  for (const text of ['', ' ', '\u200b\u00a0']) expect(placeholderCode(text)).toBe('empty');
  for (const text of ['0', '5', 'x', '-5', 'unknowns', 'a-b']) expect(placeholderCode(text)).toBeNull();
});

describe('formats', () => {
  const money = (amount: number, locale = 'en') =>
    formatMoney({ minor: minor(amount), currency: 'USD' }, locale).replace(/\s/g, ' ');
  const on = dayOfIso('2026-01-10');

  it('leave out cents from a hundred on, for debts too, and of nothing', () => {
    expect([money(9999), money(10_000), money(-9999), money(-10_000), money(0)]).toEqual([
      '$99.99',
      '$100',
      '-$99.99',
      '-$100',
      '$0',
    ]);
  });

  it('write decimals up to what is asked', () => {
    expect([formatNumber(1234.56, 'en'), formatNumber(1234.56, 'de', 1), formatNumber(2, 'en', 1)]).toEqual([
      '1,235',
      '1.234,6',
      '2',
    ]);
    expect([formatPercent(0.1234, 'en'), formatPercent(0.1234, 'en', 1)]).toEqual(['12%', '12.3%']);
    expect([formatDays(2.5, 'en'), formatDays(2.5, 'en', 1)]).toEqual(['3 days', '2.5 days']);
    expect(formatTokens(centitokens(1), 'en')).toBe('0.01');
    expect(on && formatDayShort(on, 'en-GB')).toBe('10 Jan');
  });
});
