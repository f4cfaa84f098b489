import { describe, expect, it } from 'vitest';
import { looksLikeAction, looksLikeLoading, looksLikeTotal } from '@/core/portal/tables/looks-like';

describe('looksLikeTotal', () => {
  it.each([
    'Total',
    'TOTAL:',
    'Grand total (57)',
    'Gesamtsumme',
    'Total général',
    'TOTAL GENERAL',
    '合計',
    '합계',
    '总计',
    'Итого:',
    'Celkem',
    'Σύνολο',
  ])('%s', (text) => expect(looksLikeTotal(text)).toBe(true));
  it.each(['Total Station', 'Totaro, Ann', 'Autodesk Total', '', '57', 'Sumatra'])('%s is none', (text) =>
    expect(looksLikeTotal(text)).toBe(false),
  );
});

it('tells commands and loading words from values', () => {
  expect(looksLikeAction('Details anzeigen')).toBe(true);
  expect(looksLikeAction('Revit')).toBe(false);
  expect(looksLikeLoading('Wird geladen…')).toBe(true);
  expect(looksLikeLoading('Loading Dock LT')).toBe(false);
});
