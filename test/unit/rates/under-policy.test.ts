import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Settings } from '@/core/model/settings';
import { startingSettings } from '@/core/rates/starting-values';
import { readPolicy, underPolicy } from '@/core/rates/under-policy';
import { centitokens, minor } from '@/core/units/brands';
import { dayOfIso } from '@/core/units/day';

const under = (raw: unknown, settings = startingSettings()) => underPolicy(settings, readPolicy(raw).policy);

describe('what a company decides', () => {
  it('counts before the admin’s own, and leaves the rest', () => {
    const admin: Settings = {
      ...startingSettings(),
      seatPrices: [
        { name: 'Revit', term: 'annual', price: minor(1), origin: 'admin' },
        { name: 'Maya', term: 'annual', price: minor(2), origin: 'admin' },
      ],
      privacy: 'groups',
      leastGroup: 9,
    };
    const settings = under(
      {
        tokenPrices: [{ from: 1000, price: 2.5 }, { price: 2.75 }],
        seatPrices: [{ name: 'autodesk  REVIT', price: 2690 }],
        rates: [{ product: 'Revit', tokens: 11.5, from: '2026-04-01' }],
        privacy: 'pseudonyms',
        smallestGroup: 4,
        showRealNames: false,
        keepMonths: 24,
        firstRun: false,
      },
      admin,
    );
    expect(settings.tokenPrices).toEqual([
      { from: centitokens(0), perToken: 275, origin: 'admin' },
      { from: centitokens(100_000), perToken: 250, origin: 'admin' },
    ]);
    expect(settings.seatPrices.map(({ name, price }) => [name, price])).toEqual([
      ['autodesk  REVIT', 269_000],
      ['Maya', 2],
    ]);
    expect(settings.rates.filter(({ product }) => product === 'Revit')).toEqual([
      { product: 'Revit', perDay: 1150, from: dayOfIso('2026-04-01'), origin: 'admin', per: 'day' },
    ]);
    // The stricter of both.
    expect(settings).toMatchObject({ privacy: 'groups', leastGroup: 9, careNames: false, keepMonths: 24 });
    expect(settings.firstRun.dismissed).toBe(true);
    expect(under({ privacy: 'pseudonyms' }).privacy).toBe('pseudonyms');
  });

  it('in another currency has none of the admin’s prices, and its own in that currency’s minor units', () => {
    const settings = under({ currency: 'JPY', tokenPrices: [{ price: 450 }] });
    expect(settings.currency).toBe('JPY');
    expect(settings.tokenPrices.map(({ perToken }) => perToken)).toEqual([450]);
    expect(settings.seatPrices).toEqual([]);
  });

  it('is understood key by key, entry by entry; what isn’t is told', () => {
    const { policy, problems } = readPolicy({
      currency: 'euro',
      privacy: 'groups',
      rates: [{ product: 'Revit', tokens: 10 }, { product: '', tokens: 3 }, 7],
      __proto__: { polluted: true },
      unknown: 1,
    });
    expect(problems).toEqual(['currency', 'unknown', 'rates[1]', 'rates[2]']);
    expect(policy.privacy).toBe('groups');
    expect(underPolicy(startingSettings(), policy).rates[0]).toMatchObject({
      product: 'Revit',
      perDay: 1000,
    });
  });

  it('whatever it says, settings stay valid', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.record(
            {
              currency: fc.oneof(fc.constantFrom('EUR', 'JPY', 'KWD', 'XXX'), fc.string()),
              tokenPrices: fc.array(
                fc.oneof(fc.record({ from: fc.nat(), price: fc.double() }), fc.anything()),
              ),
              seatPrices: fc.array(
                fc.oneof(fc.record({ name: fc.string(), price: fc.double() }), fc.anything()),
              ),
              rates: fc.array(fc.record({ product: fc.string(), tokens: fc.double() })),
              privacy: fc.constantFrom('names', 'groups', 'none'),
              keepMonths: fc.integer(),
            },
            { requiredKeys: [] },
          ),
        ),
        (raw) => {
          expect(Settings.safeParse(under(raw)).success).toBe(true);
        },
      ),
    ));
});
