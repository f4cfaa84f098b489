import fc from 'fast-check';
import { expect, test } from 'vitest';
import { disguise } from '@/core/privacy/disguise';
import { personCode } from '@/core/privacy/person-code';

const salts = fc.stringMatching(/^[0-9a-f]{32}$/);
const seed = Number(process.env.SEED ?? 20261122);

test(`codes never collide and stay the same (seed ${seed})`, () => {
  fc.assert(
    fc.property(
      salts,
      fc.uniqueArray(fc.integer({ min: 1, max: 2 ** 31 }), { maxLength: 200 }),
      (salt, ids) => {
        const codes = ids.map((id) => personCode(id, salt));
        expect(new Set(codes).size).toBe(ids.length);
        expect(ids.map((id) => personCode(id, salt))).toEqual(codes);
      },
    ),
    { seed, numRuns: 100 },
  );
});

test(`a whole company of 20,000 has as many codes, in an order that says nothing (seed ${seed})`, () => {
  const [salt = ''] = fc.sample(salts, { seed, numRuns: 1 });
  const codes = Array.from({ length: 20_000 }, (_, i) => personCode(i + 1, salt));
  expect(new Set(codes).size).toBe(codes.length);
  const rising = codes.filter((code, i) => i > 0 && code > (codes[i - 1] ?? '')).length;
  expect(rising / codes.length).toBeGreaterThan(0.45);
  expect(rising / codes.length).toBeLessThan(0.55);
});

test(`no name, e-mail or hash of anybody is left in a disguised person (seed ${seed})`, () => {
  const text = fc.option(fc.string({ minLength: 3, maxLength: 40 }), { nil: null });
  const person = fc.record({ id: fc.nat(), name: text, email: text, hash: text, alias: text });
  fc.assert(
    fc.property(
      person,
      salts,
      fc.constantFrom('pseudonyms' as const, 'groups' as const),
      (one, salt, mode) => {
        const other = disguise(
          { ...one, name: 'x', email: null, hash: 'y', alias: 'z' },
          { mode, salt, word: 'P' },
        );
        expect(disguise(one, { mode, salt, word: 'P' })).toEqual(other);
      },
    ),
    { seed },
  );
});
