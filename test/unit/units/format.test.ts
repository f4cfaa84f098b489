import { describe, expect, it } from 'vitest';
import { centitokens, minor } from '@/core/units/brands';
import { dayOfDate } from '@/core/units/day';
import {
  formatDay,
  formatDays,
  formatMoney,
  formatPercent,
  formatPeriod,
  formatTokens,
} from '@/core/units/format';

const money = (amount: number, currency: string, locale: string) =>
  formatMoney({ minor: minor(amount), currency }, locale).replace(/\s/g, ' ');

describe('formats by locale', () => {
  it('writes money without cents from 100 up, and no cents where there are none', () => {
    expect(money(9950, 'USD', 'en')).toBe('$99.50');
    expect(money(123456, 'USD', 'en')).toBe('$1,235');
    expect(money(-123456, 'EUR', 'de')).toBe('-1.235 €');
    expect(money(45, 'JPY', 'ja')).toBe('￥45');
  });

  it('writes tokens with decimals only when there are any', () => {
    expect(formatTokens(centitokens(700), 'en')).toBe('7');
    expect(formatTokens(centitokens(1234550), 'de')).toBe('12.345,5');
  });

  it('writes days, numbers of days and spans', () => {
    const from = dayOfDate(2025, 10, 10)!;
    const to = dayOfDate(2026, 1, 10)!;
    expect(formatDay(from, 'en-GB')).toBe('10 Oct 2025');
    expect(formatPeriod({ from, to }, 'en-US').replace(/\s/g, ' ')).toBe('Oct 10, 2025 – Jan 10, 2026');
    expect(formatDays(1, 'en')).toBe('1 day');
    expect(formatDays(12, 'de')).toBe('12 Tage');
    expect(formatPercent(0.256, 'en')).toBe('26%');
  });
});
