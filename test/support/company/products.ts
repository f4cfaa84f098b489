import { type Centitokens, centitokens, type Day } from '@/core/units/brands';
import { addDays } from '@/core/units/day';
import evidenced from './data/evidenced.json' with { type: 'json' };
import type { Collection, Product } from './types';

const YEARS = ['2024', '2025', '2026', '2027'];

/** AutoCAD and its toolsets: one charge a day, whichever is opened. */
const TOOLSETS = ['AutoCAD', 'AutoCAD Architecture', 'AutoCAD Electrical', 'AutoCAD Map 3D', 'AutoCAD MEP'];

const rate = (tokens: number): Centitokens => centitokens(Math.round(tokens * 100));

const evidencedRate = (name: string): Centitokens => {
  const found = evidenced.products.find((product) => product.name === name);
  if (!found) throw new RangeError(`no evidenced rate of ${name}`);
  return rate(found.tokensPerDay);
};

const evidencedService = (service: string): Centitokens => {
  const found = evidenced.perResult.find((entry) => entry.service === service);
  if (!found) throw new RangeError(`no evidenced rate of ${service}`);
  return rate(found.tokens);
};

type Draft = Omit<Product, 'id' | 'features' | 'isGroup' | 'versions'> &
  Partial<Pick<Product, 'features' | 'isGroup' | 'versions'>>;

const daily = (name: string, more: Partial<Draft> = {}): Draft => ({
  name,
  kind: 'daily',
  rates: [{ from: null, perDay: evidencedRate(name) }],
  evidenced: true,
  ...more,
});

/** Products without evidence have invented names: no rate of a real product is invented. */
const invented = (name: string, tokens: number, more: Partial<Draft> = {}): Draft => ({
  name,
  kind: 'daily',
  rates: [{ from: null, perDay: rate(tokens) }],
  evidenced: false,
  ...more,
});

/** Everything the sample company uses. One rate changes 120 days before today. */
export function productsOf(today: Day): Product[] {
  const drafts: Draft[] = [
    daily('AutoCAD', {
      name: 'AutoCAD - including specialized toolsets',
      features: TOOLSETS,
      isGroup: true,
    }),
    daily('Revit'),
    daily('3ds Max'),
    daily('Maya'),
    daily('Navisworks Manage'),
    daily('Navisworks Simulate'),
    daily('Mudbox', { versions: ['2023'] }),
    invented('Harbour Draft', 5, {
      rates: [
        { from: null, perDay: rate(5) },
        { from: addDays(today, -120), perDay: rate(8) },
      ],
    }),
    invented('Tidewater Suite', 12, {
      features: ['Tidewater Survey', 'Tidewater Hydro', 'Tidewater Plan'],
      isGroup: true,
    }),
    invented('Girder "Pro", 2nd ed.', 3),
    invented('Lantern Viewer', 0, { versions: [''] }),
    invented('Kiln Render', 0.1, { kind: 'per-result', versions: [''] }),
    {
      name: 'Fusion Generative Design',
      kind: 'per-result',
      rates: [{ from: null, perDay: evidencedService('Fusion Generative Design - outcome generation') }],
      versions: [''],
      evidenced: true,
    },
    invented('Mosaic Cloud Takeoff', 0.37, { kind: 'per-result', versions: [''] }),
  ];
  return drafts.map((draft, id) => ({
    ...draft,
    id,
    features: draft.features ?? [draft.name],
    isGroup: draft.isGroup ?? false,
    versions: draft.versions ?? YEARS,
  }));
}

/** What a product is charged per day (or per result) on a day. */
export function rateOn(product: Product, day: Day): Centitokens {
  let found = centitokens(0);
  for (const version of product.rates)
    if (version.from === null || version.from <= day) found = version.perDay;
  return found;
}

/** Collections, as far as evidence names their products, under names the company's products go by. */
export const COLLECTIONS: readonly Collection[] = evidenced.collections.map((collection) => ({
  name: collection.name,
  products: collection.products.map((name) =>
    name === 'AutoCAD' ? 'AutoCAD - including specialized toolsets' : name,
  ),
}));
