import { describe, expect, it } from 'vitest';
import {
  looksLikeAction,
  looksLikeIdentity,
  looksLikeLoading,
  looksLikeTotal,
} from '@/core/portal/tables/looks-like';

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

describe('looksLikeIdentity', () => {
  it.each(['ana@example.com', 'A1B2C3D4E5F6', '0123456789abcdef0123456789abcdef01234567'])('%s', (text) =>
    expect(looksLikeIdentity(text)).toBe(true),
  );
  it.each([
    '',
    '—',
    '57',
    '12 users',
    '1,234.5',
    '2026-10-30',
    'Oct 30, 2026',
    'Total',
    '20261030',
    'a@b @c',
    'A1B2C3D4E5 Ann',
    'A1B2C3D',
    `A1${'B'.repeat(39)}`,
    'ABCDEFGHIJ',
  ])('%j is none', (text) => expect(looksLikeIdentity(text)).toBe(false));
});
