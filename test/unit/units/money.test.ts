import { describe, expect, it } from 'vitest';
import { centitokens, minor } from '@/core/units/brands';
import { addMoney, costOfTokens, minorDigits, parseMoney } from '@/core/units/money';

describe('costOfTokens', () => {
  it('rounds to the nearest minor unit, halves away from zero, exactly', () => {
    expect(costOfTokens(centitokens(700), 300)).toBe(2100);
    expect(costOfTokens(centitokens(50), 1)).toBe(1);
    expect(costOfTokens(centitokens(49), 1)).toBe(0);
    expect(costOfTokens(centitokens(-50), 1)).toBe(-1);
    expect(costOfTokens(centitokens(100), 1.005)).toBe(1);
    expect(costOfTokens(centitokens(150), 1.5)).toBe(2);
    expect(costOfTokens(centitokens(100_000), 1.005)).toBe(1005);
    expect(costOfTokens(centitokens(12), 275.25)).toBe(33);
  });
});

describe('addMoney', () => {
  it('adds one currency and refuses two', () => {
    const usd = { minor: minor(150), currency: 'USD' };
    expect(addMoney(usd, usd, usd)).toEqual({ minor: 450, currency: 'USD' });
    expect(() => addMoney(usd, { minor: minor(1), currency: 'EUR' })).toThrow(RangeError);
  });
});

it('knows the minor digits of currencies', () => {
  expect(['USD', 'EUR', 'JPY', 'KRW', 'KWD'].map(minorDigits)).toEqual([2, 2, 0, 0, 3]);
});

describe('parseMoney', () => {
  const read = (text: string, language: string, currency: string) => {
    const result = parseMoney(text, language, currency);
    return result.ok ? result.value.minor : result.code;
  };
  it('reads amounts as people type them', () => {
    expect(read('$3.00', 'en', 'USD')).toBe(300);
    expect(read('US$ 3', 'de', 'USD')).toBe(300);
    expect(read('3,00 €', 'de', 'EUR')).toBe(300);
    expect(read('2.985,00', 'de', 'EUR')).toBe(298500);
    expect(read('EUR 1 200', 'fr', 'EUR')).toBe(120000);
    expect(read('¥ 450', 'ja', 'JPY')).toBe(450);
    expect(read('￥450', 'ja', 'JPY')).toBe(450);
    expect(read('-2.50', 'en', 'USD')).toBe(-250);
  });
  it('refuses other currencies, units and what reads in two ways', () => {
    expect(read('3 €', 'en', 'USD')).toBe('unparsable');
    expect(read('3 tokens', 'en', 'USD')).toBe('unparsable');
    expect(read('2.985', 'en', 'USD')).toBe('ambiguous-number');
    expect(read('', 'en', 'USD')).toBe('empty');
  });
});
