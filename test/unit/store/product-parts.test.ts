import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { productParts } from '@/core/store/daily/product-parts';
import { day } from '@/core/units/brands';
import { withStore } from './support/captures';
import { ALWAYS, save } from './support/daily';

const ada = { email: 'ada@x.example' };
const bo = { email: 'bo@x.example' };
const rows = [
  { person: ada, product: 'Revit', version: '2026', day: 20_010, tokens: 1000 },
  { person: bo, product: 'Autodesk Revit', version: '2025', day: 20_010, tokens: 1000 },
  { person: ada, product: 'Revit', version: '2026', day: 20_041, tokens: 1000 },
  { person: bo, product: 'Revit', day: 20_042, tokens: 1000 },
  { person: bo, product: 'AutoCAD', version: '2026', day: 20_042, tokens: 700 },
];

test('a product’s versions under every spelling of its name; where no row says a feature, none', () =>
  withStore(async (store) => {
    await save(store, { id: 'f', rows });
    expect(await productParts(store, 'one:North', 'revit', ALWAYS)).toEqual({
      versions: [
        { name: '2026', tokens: 2000, rows: 2, people: 1 },
        { name: '2025', tokens: 1000, rows: 1, people: 1 },
        { name: null, tokens: 1000, rows: 1, people: 1 },
      ],
      features: [],
    });
    const later = { from: day(20_041), to: day(20_041) };
    expect((await productParts(store, 'all', 'revit', later)).versions).toEqual([
      { name: '2026', tokens: 1000, rows: 1, people: 1 },
    ]);
    expect(await productParts(store, 'one:North', 'nothing', ALWAYS)).toEqual({ versions: [], features: [] });
  }));
