import { describe, expect, it } from 'vitest';
import { NO_DAYS } from '@/core/ledger/daily/daily-facts';
import type { StoredObservation } from '@/core/ledger/types';
import { leastNeed } from '@/core/purchase/least-need';
import { startingSettings } from '@/core/rates/starting-values';
import { centitokens, day } from '@/core/units/brands';
import { factsOf, meta } from '../ledger/facts';

const TODAY = day(20_073);
const tokens = (count: number) => centitokens(count * 100);

describe('the least anybody needs', () => {
  const settings = startingSettings();
  const none = { daily: new Map(), perResult: new Set<string>() };
  const need = (rows: Partial<StoredObservation>[], charges: (readonly [string, number])[] = []) => {
    const capture = meta('by-user', TODAY, [TODAY - 9, TODAY], null);
    const period = { from: day(TODAY - 9), to: TODAY };
    const facts = {
      ...factsOf(
        [capture],
        new Map([[capture.id, rows.map((row) => ({ period, tokens: tokens(9), ...row }))]]),
      ),
      daily: {
        ...NO_DAYS,
        charges: charges.map(([product, count]) => ({
          product,
          day: TODAY,
          tokens: tokens(count),
          people: 1,
        })),
      },
    };
    return leastNeed(facts, TODAY, settings, none);
  };

  it('is the lowest rate of what was charged, by pages or files', () => {
    expect(need([{ product: 'AutoCAD' }, { product: 'Revit' }])).toBe(700);
    expect(need([{ product: 'Revit' }], [['Maya', 6]])).toBe(600);
    expect(need([{ product: 'Revit' }], [['Maya', 0]])).toBe(1000);
    expect(need([{ product: 'Revit' }, { product: 'Maya', tokens: tokens(0) }])).toBe(1000);
    expect(need([{ product: 'Revit' }, { product: 'Maya', isGroup: true }])).toBe(1000);
    expect(need([{ product: 'Unknown' }])).toBe(0);
    expect(need([])).toBe(0);
  });
});
