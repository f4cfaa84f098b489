import { expect, test } from 'vitest';
import type { CollectionContents, EnteredRate } from '@/core/model/settings';
import { collectionsInUse, contentsOf, coverage } from '@/core/rates/collections';
import { resultProducts } from '@/core/rates/result-products';
import { centitokens, day } from '@/core/units/brands';

const collection = (
  name: string,
  products: string[],
  origin: 'admin' | 'list' = 'list',
): CollectionContents => ({
  name,
  products,
  origin,
});
const aec = collection('AEC Collection', ['Revit', 'AutoCAD']);
const own = collection('Autodesk  AEC collection', ['Revit', 'Civil 3D'], 'admin');
const media = collection('M&E Collection', ['Maya']);

test('of one collection what the admin says counts, wherever it stands; of two alike the first', () => {
  expect(collectionsInUse({ collections: [aec, media, own] })).toEqual([own, media]);
  expect(collectionsInUse({ collections: [own, aec] })).toEqual([own]);
  expect(collectionsInUse({ collections: [aec, { ...aec, products: ['Maya'] }] })).toEqual([aec]);
  expect(collectionsInUse({ collections: [] })).toEqual([]);
});

test('contents are those of the collection asked for, by the key of its name', () => {
  const book = { collections: [media, aec, own] };
  expect(contentsOf('aec collection', book)).toEqual(new Set(['revit', 'civil 3d']));
  expect(contentsOf('M&E Collection', book)).toEqual(new Set(['maya']));
  expect(contentsOf('PDM Collection', book)).toBeNull();
});

test('a seat covers its own product, a collection’s seat all that come with it, and nothing else', () => {
  const covers = coverage({ collections: [aec, media] });
  expect(covers('Revit', 'Autodesk Revit')).toBe(true);
  expect(covers('AEC Collection', 'autocad')).toBe(true);
  expect(covers('AEC Collection', 'AEC Collection')).toBe(true);
  expect(covers('AEC Collection', 'Maya')).toBe(false);
  expect(covers('Revit', 'AEC Collection')).toBe(false);
  expect(covers('Maya', 'Revit')).toBe(false);
});

const on = day(20_000);
const entered = (product: string, more: Partial<EnteredRate>): EnteredRate => ({
  product,
  perDay: centitokens(50),
  from: null,
  origin: 'admin',
  per: 'result',
  ...more,
});
const none = { daily: new Map(), perResult: new Set<string>() };
const version = { perDay: centitokens(500), from: day(19_000), agreeing: 9, personDays: 9 };

test('by result is what its charges show, and what the admin says while no charges show a daily rate', () => {
  const rates = [entered('Cloud Render', {}), entered('Revit', { per: 'day' }), entered('Maya', {})];
  const learned = { daily: new Map([['maya', [version]]]), perResult: new Set(['flow']) };
  expect(resultProducts({ rates }, learned, on)).toEqual(new Set(['flow', 'cloud render']));
  expect(resultProducts({ rates: [] }, none, on)).toEqual(new Set());
});

test('what the admin says holds from its day on, until something newer is said', () => {
  const later = { rates: [entered('Render', { from: day(20_001) })] };
  expect(resultProducts(later, none, on).size).toBe(0);
  expect(resultProducts(later, none, day(20_001))).toEqual(new Set(['render']));
  const changed = { rates: [entered('Render', {}), entered('Render', { per: 'day', from: on })] };
  expect(resultProducts(changed, none, day(19_999))).toEqual(new Set(['render']));
  expect(resultProducts(changed, none, on).size).toBe(0);
});
