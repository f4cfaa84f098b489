import { describe, expect, it } from 'vitest';
import { GIVE_UP_MS, NAMED_MS, type Settling, type Sight, settle, unsettled } from '@/core/portal/settle';

const rows = (...texts: string[]) => new Map(texts.map((text, at) => [String(at), text]));
const sight = (time: number, more: Partial<Sight> = {}): Sight => ({
  key: 'A',
  rows: rows('a1', 'a2'),
  busy: false,
  stated: '',
  whole: true,
  time,
  ...more,
});
const over = (...sights: Sight[]): Settling => sights.reduce(settle, unsettled);
const settledA = [sight(0), sight(NAMED_MS)];

describe('settle', () => {
  it('believes a first table after two equal looks', () => {
    expect(over(sight(0)).verdict).toBe('wait');
    expect(over(sight(0)).again).toBe(NAMED_MS);
    expect(over(...settledA).verdict).toBe('ready');
  });

  it('believes new rows under a new name, whichever comes first', () => {
    const b = { key: 'B', rows: rows('b1', 'b2') };
    expect(over(...settledA, sight(1000, b), sight(1000 + NAMED_MS, b)).verdict).toBe('ready');
    const labelFirst = [sight(1000, { key: 'B' }), sight(4000, b), sight(4000 + NAMED_MS, b)];
    expect(over(...settledA, ...labelFirst).verdict).toBe('ready');
    const rowsFirst = [sight(1000, { rows: b.rows }), sight(1100, b), sight(4000, b)];
    expect(over(...settledA, ...rowsFirst).verdict).toBe('ready');
  });

  it('gives up on rows that never change under a new name, until they do', () => {
    const stale = [sight(1000, { key: 'B' }), sight(1000 + GIVE_UP_MS, { key: 'B' })];
    expect(over(...settledA, ...stale).verdict).toBe('unsure');
    const b = { key: 'B', rows: rows('b1', 'b2') };
    expect(over(...settledA, ...stale, sight(20_000, b), sight(21_000, b)).verdict).toBe('ready');
  });

  it('believes equal rows that a load brought again', () => {
    const loads = [
      sight(1000, { key: 'B', busy: true }),
      sight(2000, { key: 'B' }),
      sight(4100, { key: 'B' }),
    ];
    expect(over(...settledA, ...loads).verdict).toBe('ready');
  });

  it('takes neither sorting nor scrolling of old rows for new ones', () => {
    const sorted = { key: 'B', rows: rows('a2', 'a1') };
    expect(
      over(...settledA, sight(1000, { key: 'B' }), sight(2000, sorted), sight(5000, sorted)).verdict,
    ).toBe('wait');
    const scrolled = { key: 'B', rows: new Map([['7', 'a8']]), whole: false };
    expect(
      over(...settledA, sight(1000, { key: 'B' }), sight(2000, scrolled), sight(5000, scrolled)).verdict,
    ).toBe('wait');
  });

  it('believes at once what it believed before under that name', () => {
    const b = { key: 'B', rows: rows('b1', 'b2') };
    const there = [sight(1000, b), sight(2000, b)];
    expect(over(...settledA, ...there, sight(3000), sight(3300)).verdict).toBe('ready');
  });

  it('waits while the page names no team, and says so when loading never ends', () => {
    expect(over(sight(0, { key: null }), sight(5000, { key: null })).verdict).toBe('wait');
    expect(over(sight(0, { busy: true }), sight(GIVE_UP_MS, { busy: true })).verdict).toBe('unsure');
  });
});
