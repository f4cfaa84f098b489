import { describe, expect, it } from 'vitest';
import { idleDaysOf } from '@/core/advice/idle-row';
import { keptVerdictOf } from '@/core/advice/kept-row-verdicts';
import { freshVerdicts } from '@/core/advice/verdict-freshness';
import type { CaptureMeta } from '@/core/ledger/types';
import type { Observation } from '@/core/model/capture';
import { centitokens, day } from '@/core/units/brands';
import { advised } from '../../support/advised';
import { verdict } from '../overlay-models/support';

const period = { from: day(20_000), to: day(20_089) };
const collections = [{ name: 'AEC Collection', products: ['Revit', 'AutoCAD'], origin: 'list' as const }];
const on = (
  page: 'by-user' | 'usage-report' | 'seat-usage',
  row: Partial<Observation>,
  kept = advised(),
  own = verdict(0),
) => keptVerdictOf(page, { row: 0, observation: { period, ...row } }, own, kept, { collections });
const flex = { tokens: centitokens(700), access: 'flex' as const };

describe('the verdict that stands, on a row', () => {
  it('is the whole of it for a person’s row', () => {
    expect(on('by-user', { tokens: centitokens(700) })).toMatchObject({
      kind: 'move',
      target: 'seat',
      targetName: 'AutoCAD',
      saving: { minor: 41_200, currency: 'EUR' },
      probability: 0.87,
    });
    expect(on('by-user', {}, advised({ seats: ['AEC Collection'] }))).toMatchObject({ target: 'collection' });
    expect(on('by-user', {}, advised({ seats: ['Revit'], present: ['Revit', 'Maya'] }))).toMatchObject({
      kind: 'move',
      target: 'flex',
    });
    expect(on('by-user', {}, advised({ probability: 0.6 }))).toMatchObject({ kind: 'unsure' });
    expect(on('by-user', {}, advised({ effort: 'none', seats: [] }))).toMatchObject({
      kind: 'keep',
      target: 'flex',
      saving: null,
    });
  });

  it('says of each product how to get it', () => {
    expect(on('usage-report', { product: 'AutoCAD', ...flex })).toMatchObject({
      kind: 'move',
      target: 'seat',
    });
    expect(on('usage-report', { product: 'Revit', ...flex })).toMatchObject({
      kind: 'keep',
      target: 'flex',
      saving: null,
    });
    const aec = advised({ seats: ['AEC Collection'], present: ['AutoCAD'] });
    expect(on('usage-report', { product: 'Autodesk Revit', ...flex }, aec)).toMatchObject({
      kind: 'move',
      target: 'collection',
      targetName: 'AEC Collection',
    });
    expect(on('seat-usage', { product: 'AutoCAD' }, aec)).toMatchObject({
      kind: 'move',
      target: 'collection',
    });
    expect(on('seat-usage', { product: 'Maya' }, advised({ seats: [], present: ['Maya'] }))).toMatchObject({
      kind: 'move',
      target: 'flex',
    });
    const keeps = advised({ seats: ['Maya'], present: ['Maya'], effort: 'none' });
    expect(on('seat-usage', { product: 'Maya' }, keeps)).toMatchObject({ kind: 'keep', target: 'seat' });
  });

  it('leaves alone what no plan speaks of', () => {
    const own = verdict(0);
    const said = (code: string) =>
      verdict(0, { verdict: own.verdict && { ...own.verdict, reasons: [{ code, figures: {} }] } });
    expect(on('usage-report', { product: 'AutoCAD', ...flex }, advised(), said('DOUBLE_COVERED'))).toBeNull();
    expect(on('usage-report', { product: 'AutoCAD', ...flex }, advised(), said('PER_RESULT'))).toBeNull();
    expect(on('usage-report', { product: 'AutoCAD', parent: 'AutoCAD', ...flex })).toBeNull();
    expect(on('usage-report', { product: 'AutoCAD', seat: 'unassigned' })).toBeNull();
    expect(on('seat-usage', { product: 'Maya' }, advised({ seats: [], unpriced: ['Maya'] }))).toBeNull();
  });
});

describe('how fresh verdicts are', () => {
  const meta = (page: CaptureMeta['page'], readOn: number): CaptureMeta => ({
    id: `${page}${readOn}`,
    page,
    team: { kind: 'one', name: 'North' },
    period,
    readAt: readOn * 86_400_000 + 1,
    complete: true,
    figures: {},
    events: [],
    lots: [],
    lotsComplete: false,
    uses: [],
    tokens: null,
    rows: 1,
  });
  const fresh = (captures: CaptureMeta[], importedOn: number | null = null, currency = 'EUR') =>
    freshVerdicts(
      new Map([[1, advised({ computedOn: day(20_031) })]]),
      { team: 'one:North', captures, balances: [], rows: new Map() },
      importedOn === null ? null : day(importedOn),
      currency,
    ).size === 1;

  it('they hold until something they are made from is newer', () => {
    expect(fresh([meta('usage-report', 20_031)])).toBe(true);
    expect(fresh([meta('usage-report', 20_032)])).toBe(false);
    expect(fresh([meta('seat-usage', 20_032)])).toBe(false);
    expect(fresh([meta('balances', 20_032)])).toBe(true);
    expect(fresh([], 20_031)).toBe(true);
    expect(fresh([], 20_032)).toBe(false);
    expect(fresh([], null, 'USD')).toBe(false);
  });
});

describe('an idle seat on a row', () => {
  const today = day(20_090);
  const row = (more: Partial<Observation>, page: 'seat-usage' | 'usage-report' = 'seat-usage') =>
    idleDaysOf(page, { row: 0, observation: { product: 'Revit', period, ...more } }, today);

  it('counts from the last use, else from when it was given', () => {
    expect(row({ daysUsed: 0, lastAccessed: day(19_969), assignedOn: day(19_000) })).toBe(120);
    expect(row({ daysUsed: 0, assignedOn: day(19_990) })).toBe(90);
    expect(row({ daysUsed: 0, assignedOn: day(20_010) })).toBeNull();
    expect(row({ daysUsed: 0 })).toBeNull();
    expect(row({ daysUsed: 3, lastAccessed: day(20_080), assignedOn: day(19_000) })).toBeNull();
    expect(row({ daysUsed: 0, lastAccessed: day(19_969), access: 'flex' }, 'usage-report')).toBeNull();
  });
});
